namespace Gan.Onnx.Tests;

[TestClass]
public class GeneratorInputsTests
{
    private readonly GeneratorSession _session = new(ConditionalGenerator.Model());

    [TestCleanup]
    public void Dispose() => _session.Dispose();

    [TestMethod]
    public void Label_and_code_reach_the_model_in_any_part_of_the_buffers()
    {
        GeneratorInputs inputs = Inputs(capacity: 5);
        for (int count = 1; count <= 5; count++)
        {
            var pixels = new float[count * 10];
            _session.Generate(inputs, count, pixels);
            float[] last = pixels[^10..];
            int row = count - 1;
            IEnumerable<float> code = ConditionRow.CodeVectors[row % 3].Select(c => 100 * c + 100);
            Operators.AreClose([20 * row + 128, 128, 10 * (row % 3), .. code], last, 1e-4);
        }
    }

    [TestMethod]
    public void Buffers_are_empty_for_what_the_generator_does_not_have()
    {
        var inputs = new GeneratorInputs(TestGenerator.Metadata(), 3);
        Assert.AreEqual((3, 12, 0, 0), (inputs.Capacity, inputs.Latents.Length, inputs.Labels.Length, inputs.Codes.Length));
        using var session = new GeneratorSession(TestGenerator.Model());
        session.Generate(inputs, 3, new float[3 * 192]);
    }

    [TestMethod]
    public void Wrong_inputs_are_errors()
    {
        GeneratorInputs inputs = Inputs(capacity: 2);
        Throws.Error<ArgumentException>(() => _session.Generate(inputs, 3, new float[30]), "count must be from 1 to 2, but is 3");
        Throws.Error<ArgumentException>(() => _session.Generate(inputs, 0, []), "count must be from 1 to 2, but is 0");
        Throws.Error<ArgumentException>(() => _session.Generate(inputs, 2, new float[10]), "pixels must hold 20 values, but has 10");
        inputs.Labels.Span[1] = 3;
        Throws.Error<ArgumentException>(
            () => _session.Generate(inputs, 2, new float[20]), "A label must be at least 0 and less than 3, but is 3");
        _session.Generate(inputs, 1, new float[10]);
        inputs.Labels.Span[1] = -1;
        Throws.Error<ArgumentException>(() => _session.Generate(inputs, 2, new float[20]), "but is -1");
        Throws.Error<ArgumentException>(
            () => _session.Generate(new GeneratorInputs(TestGenerator.Metadata(), 2), 2, new float[20]), "The inputs must be made for");
        Throws.Error<ArgumentException>(() => new GeneratorInputs(TestGenerator.Metadata(), 0), "capacity must be at least 1, but is 0");
        Throws.Error<ArgumentException>(() => new GeneratorInputs(TestGenerator.Metadata(), int.MaxValue), "the values of a batch");
    }

    [TestMethod]
    public void Latents_alone_are_not_enough_for_a_conditional_generator() => Throws.Error<InvalidOperationException>(
        () => _session.Generate(new float[2], 1, new float[10]), "must be given GeneratorInputs");

    private GeneratorInputs Inputs(int capacity)
    {
        var inputs = new GeneratorInputs(_session.Metadata, capacity);
        for (int row = 0; row < capacity; row++)
        {
            inputs.GetLatent(row)[0] = row;
            inputs.Labels.Span[row] = row % 3;
            ConditionRow.CodeVectors[row % 3].CopyTo(inputs.GetCode(row));
        }
        return inputs;
    }
}
