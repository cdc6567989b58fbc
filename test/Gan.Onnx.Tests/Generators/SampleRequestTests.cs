namespace Gan.Onnx.Tests;

[TestClass]
public class SampleRequestTests
{
    private readonly GeneratorTransformer _generator = ConditionalGenerator.Transformer(new() { BatchSize = 4 });

    [TestCleanup]
    public void Dispose() => _generator.Dispose();

    [TestMethod]
    public void Request_gives_class_codes_and_truncation_of_every_sample()
    {
        var request = new SampleRequest { Label = "dog", Codes = [2, 1, -0.25f, 1], Truncation = 0.4 };
        float[][] samples = [.. _generator.Generate(10, seed: 5, request).Chunk(10)];
        for (int i = 0; i < 10; i++)
            Assert.AreEqual(
                ConditionalGenerator.Expected((ulong)(5 + i), label: 1, ConditionRow.CodeVectors[1], truncation: 0.4), Text(samples[i]));
    }

    [TestMethod]
    public void Empty_request_draws_all_from_the_seed_and_truncates_as_the_options_say()
    {
        using var truncated = ConditionalGenerator.Transformer(new() { Truncation = 0.4 });
        CollectionAssert.AreEqual(_generator.Generate(9, 1), _generator.Generate(9, 1, new SampleRequest()));
        CollectionAssert.AreEqual(truncated.Generate(9, 1), _generator.Generate(9, 1, new SampleRequest { Truncation = 0.4 }));
        CollectionAssert.AreNotEqual(truncated.Generate(9, 1), _generator.Generate(9, 1));
    }

    [TestMethod]
    public void Interpolation_leads_from_one_seeds_image_to_the_others_in_one_class()
    {
        var request = new SampleRequest { Label = "7", Codes = [0, 0, 0, 0] };
        float[] strip = _generator.Interpolate(from: 3, to: 8, steps: 7, request);
        Operators.AreClose(_generator.Generate(1, 3, request), strip[..10], 1e-4);
        Operators.AreClose(_generator.Generate(1, 8, request), strip[^10..], 1e-4);

        float[] from = new float[2], to = new float[2], middle = new float[2];
        LatentSampler.Fill(3, from);
        LatentSampler.Fill(8, to);
        LatentSampler.Interpolate(from, to, 0.5, middle);
        Operators.AreClose([.. middle.Select(z => 20 * z + 128), 20], strip[30..33], 1e-4);
    }

    [TestMethod]
    public void Interpolation_keeps_the_first_seeds_class_when_none_is_asked_for()
    {
        float[] strip = _generator.Interpolate(from: 1, to: 0, steps: 3, new SampleRequest());
        float[] first = _generator.Generate(1, 1);
        foreach (float[] sample in strip.Chunk(10))
            Operators.AreClose(first[2..], sample[2..], 1e-4);
    }

    [TestMethod]
    public void Wrong_requests_are_errors()
    {
        Fails(new() { Label = "horse" }, "Label must be a class that the model was trained on (cat, dog, 7), but is 'horse'.");
        Fails(new() { Codes = [1] }, "There must be 4 values (2 categories, then 2 continuous codes), but there are 1.");
        Fails(new() { Truncation = 0 }, "Truncation must be greater than 0, but is 0.");
        Throws.Error<ArgumentException>(() => _generator.Interpolate(0, 1, 1, new()), "steps must be at least 2, but is 1");

        using var plain = TestGenerator.Transformer("Int32");
        Throws.Error<ArgumentException>(
            () => plain.Generate(1, 0, new() { Label = "cat" }), "Label must be null for a generator without classes, but is 'cat'.");
        Throws.Error<ArgumentException>(
            () => plain.Generate(1, 0, new() { Codes = [1] }), "Codes must be null for a generator without codes");

        void Fails(SampleRequest request, string message) =>
            Throws.Error<ArgumentException>(() => _generator.Generate(1, 0, request), message);
    }

    [TestMethod]
    public void Requests_of_equal_values_are_equal() =>
        Assert.AreEqual(new SampleRequest { Codes = [1, 2] }, new SampleRequest { Codes = new List<float> { 1, 2 } });

    private static string Text(float[] pixels) => string.Join(" ", pixels.Select(pixel => MathF.Round(Math.Clamp(pixel, 0, 255))));
}
