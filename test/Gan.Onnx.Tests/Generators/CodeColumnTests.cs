using Microsoft.ML;

namespace Gan.Onnx.Tests;

[TestClass]
public class CodeColumnTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    [DataRow("Codes")]
    [DataRow("VariableCodes")]
    public void Code_column_gives_categories_by_index_and_continuous_codes_as_they_are(string column)
    {
        using var transformer = Transformer(column);
        string[] samples = Samples.Pixels(transformer.Transform(ConditionRow.View(_ml, 20)));
        for (int i = 0; i < 20; i++)
            Assert.AreEqual(ConditionalGenerator.Expected((ulong)i, null, ConditionRow.CodeVectors[i % 3]), samples[i]);
    }

    [TestMethod]
    public void Without_a_column_codes_are_drawn_from_the_rows_seed()
    {
        // From a second implementation, in Python.
        float[][] expected =
        [
            [0, 0, 1, 0, 1, -0.31656857780044256f, -0.17157959276309653f],
            [0, 0, 1, 1, 0, 0.3279383038528081f, 0.57746153838903f],
            [0, 1, 0, 1, 0, -0.05408533629292589f, -0.5977938001448873f],
        ];
        using var transformer = Transformer(column: null);
        string[] samples = Samples.Pixels(transformer.Transform(ConditionRow.View(_ml, 3)));
        for (int i = 0; i < 3; i++)
            Assert.AreEqual(ConditionalGenerator.Expected((ulong)i, null, expected[i]), samples[i]);
    }

    [TestMethod]
    public void Prediction_engine_gives_the_codes_of_its_row()
    {
        using var transformer = Transformer("Codes");
        using var engine = _ml.Model.CreatePredictionEngine<ConditionRow, Prediction>(transformer);
        foreach (int i in new[] { 2, 0, 2 })
        {
            float[] pixels = engine.Predict(ConditionRow.Of(i)).Synthetic;
            Assert.AreEqual(ConditionalGenerator.Expected((ulong)i, null, ConditionRow.CodeVectors[i]), string.Join(" ", pixels));
        }
    }

    [TestMethod]
    public void Wrong_codes_are_errors_of_their_row()
    {
        Fails([0, 0, 0], "'VariableCodes' must hold 4 values (2 categories, then 2 continuous codes), but has 3");
        Fails([3, 0, 0, 0], "'VariableCodes'", "A category must be at least 0 and less than 3, but is 3");
        Fails([-1, 0, 0, 0], "A category must be at least 0 and less than 3, but is -1");
        Fails([0, 0.5f, 0, 0], "A category must be a whole number, but is 0.5");
        Fails([float.NaN, 0, 0, 0], "A category must be at least 0 and less than 3, but is NaN");
        Fails([0, 0, 0, float.PositiveInfinity], "A continuous code must be finite, but is Infinity");

        void Fails(float[] codes, params string[] parts)
        {
            using var transformer = Transformer("VariableCodes");
            var bad = new ConditionRow { VariableCodes = codes };
            IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 9).Select(i => i == 5 ? bad : ConditionRow.Of(i)));
            Throws.Error<InvalidOperationException>(() => Samples.Pixels(transformer.Transform(data)), parts);
        }
    }

    [TestMethod]
    public void Wrong_column_is_an_error_before_any_row_is_read()
    {
        Fails("Nothing", "Code column 'Nothing' must be in the data");
        Fails("Name", "Code column 'Name' must be of type vector of Single, but is ");
        Fails("LongCodes", "Code column 'LongCodes' must hold 4 values (2 categories, then 2 continuous codes), but has 5.");

        void Fails(string column, string message)
        {
            using var transformer = Transformer(column);
            Throws.Error<ArgumentException>(() => transformer.Transform(ConditionRow.View(_ml, 1)), message);
        }
    }

    [TestMethod]
    public void Code_column_for_a_generator_without_codes_is_an_error() => Throws.Error<ArgumentException>(
        () => ConditionalGenerator.Transformer(new() { CodeColumnName = "Codes" }, ConditionalGenerator.LabelsOnly),
        "CodeColumnName must be null for a generator without codes, but is 'Codes'.");

    private static GeneratorTransformer Transformer(string? column) =>
        ConditionalGenerator.Transformer(new() { CodeColumnName = column, BatchSize = 8 }, ConditionalGenerator.CodesOnly);

    private sealed class Prediction
    {
        public float[] Synthetic { get; set; } = [];
    }
}
