using Microsoft.ML;

namespace Gan.Onnx.Tests;

[TestClass]
public class LabelColumnTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    [DataRow("Name")]
    [DataRow("NameKey")]
    [DataRow("KeyByte")]
    [DataRow("Key")]
    [DataRow("KeyUInt64")]
    public void Label_column_gives_each_rows_class(string column)
    {
        using var transformer = Transformer(column);
        IDataView data = ConditionRow.WithKeys(_ml, Enumerable.Range(0, 20).Select(ConditionRow.Of));
        string[] samples = Samples.Pixels(transformer.Transform(data));
        for (int i = 0; i < 20; i++)
            Assert.AreEqual(ConditionalGenerator.Expected((ulong)i, i % 3, null), samples[i]);
    }

    [TestMethod]
    [DataRow("SByte")]
    [DataRow("Byte")]
    [DataRow("Int16")]
    [DataRow("UInt16")]
    [DataRow("Int32")]
    [DataRow("UInt32")]
    [DataRow("Int64")]
    [DataRow("UInt64")]
    [DataRow("Single")]
    [DataRow("Double")]
    [DataRow("NumberKey")]
    public void Number_is_compared_with_the_names_as_text(string column)
    {
        using var transformer = Transformer(column);
        string[] samples = Samples.Pixels(transformer.Transform(ConditionRow.WithKeys(_ml, [ConditionRow.Of(4)])));
        CollectionAssert.AreEqual(new[] { ConditionalGenerator.Expected(4, label: 2, null) }, samples);
    }

    [TestMethod]
    public void Without_a_column_the_class_is_drawn_from_the_rows_seed()
    {
        // From a second implementation, in Python.
        int[] expected = [0, 2, 1, 1, 0, 2, 1, 2, 0, 0, 2, 1];
        using var transformer = Transformer(column: null);
        string[] samples = Samples.Pixels(transformer.Transform(ConditionRow.View(_ml, 12)));
        for (int i = 0; i < 12; i++)
            Assert.AreEqual(ConditionalGenerator.Expected((ulong)i, expected[i], null), samples[i]);
    }

    [TestMethod]
    public void Drawn_classes_are_uniform()
    {
        using var transformer = Transformer(column: null);
        int[] counts = [.. transformer.Generate(3000).Chunk(3).GroupBy(pixels => pixels[2]).Select(group => group.Count())];
        Assert.HasCount(3, counts);
        // Five standard deviations of a binomial variable with n = 3000, p = 1/3.
        foreach (int count in counts)
            Assert.AreEqual(1000, count, 130);
    }

    [TestMethod]
    public void Class_of_a_latent_vector_is_drawn_from_its_content()
    {
        using var transformer = new GeneratorTransformer(
            ConditionalGenerator.Model(ConditionalGenerator.LabelsOnly with { LatentSize = 4, Width = 5 }), "Synthetic", "Latent",
            new() { LatentSource = LatentSource.Latent, Output = GeneratorOutput.Pixels });
        string[] samples = Samples.Pixels(transformer.Transform(Row.View(_ml, 60)));
        CollectionAssert.AreEqual(samples, Samples.Pixels(transformer.Transform(Row.View(_ml, 60))));
        Assert.HasCount(3, samples.Select(sample => sample.Split(' ')[4]).Distinct().ToArray());
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(64)]
    public void Batch_size_changes_no_sample(int batchSize)
    {
        using var transformer = ConditionalGenerator.Transformer(
            new() { LabelColumnName = "Name", CodeColumnName = "Codes", BatchSize = batchSize });
        string[] samples = Samples.Pixels(transformer.Transform(ConditionRow.View(_ml, 30)));
        for (int i = 0; i < 30; i++)
            Assert.AreEqual(ConditionalGenerator.Expected((ulong)i, i % 3, ConditionRow.CodeVectors[i % 3]), samples[i]);
    }

    [TestMethod]
    public void Cursors_on_many_threads_give_the_same_samples()
    {
        using var transformer = ConditionalGenerator.Transformer(
            new() { LabelColumnName = "Name", CodeColumnName = "Codes", BatchSize = 8 });
        IDataView view = transformer.Transform(ConditionRow.View(_ml, 40));
        string[] expected = Samples.Pixels(view);
        Parallel.For(0, 8, _ => CollectionAssert.AreEqual(expected, Samples.Pixels(view)));
    }

    [TestMethod]
    public void Prediction_engine_gives_the_class_of_its_row()
    {
        using var transformer = Transformer("Name");
        using var engine = _ml.Model.CreatePredictionEngine<ConditionRow, Prediction>(transformer);
        foreach (int i in new[] { 5, 0, 4, 5 })
        {
            float[] pixels = engine.Predict(ConditionRow.Of(i)).Synthetic;
            Assert.AreEqual(ConditionalGenerator.Expected((ulong)i, i % 3, null), string.Join(" ", pixels));
        }
    }

    [TestMethod]
    [DataRow("Name", "'horse'")]
    [DataRow("Int32", "'-1'")]
    [DataRow("Key", "a missing label")]
    [DataRow("KeyUInt64", "key 9")]
    [DataRow("NameKey", "a missing label")]
    [DataRow("NumberKey", "a missing label")]
    public void Label_that_the_model_was_not_trained_on_is_an_error_of_its_row(string column, string value)
    {
        var bad = new ConditionRow { Name = "horse", Int32 = -1, Key = 3, KeyUInt64 = 8 };
        Fails(column, bad, $"Label column '{column}' must hold a class that the model was trained on (cat, dog, 7), but has {value}.");
    }

    [TestMethod]
    public void Missing_text_is_an_error_of_its_row() => Fails("Name", new ConditionRow { Name = "" }, "'Name'", "but has a missing label");

    [TestMethod]
    public void Error_lists_the_first_of_many_classes()
    {
        GeneratorMetadata many = ConditionalGenerator.LabelsOnly with { ClassNames = [.. Enumerable.Range(0, 300).Select(i => $"c{i}")] };
        using var transformer = ConditionalGenerator.Transformer(new() { LabelColumnName = "Name" }, many);
        Throws.Error<InvalidOperationException>(() => Samples.Pixels(transformer.Transform(ConditionRow.View(_ml, 1))),
            "(c0, c1, ", "c19, … (300 in all)), but has 'cat'");
    }

    [TestMethod]
    public void Wrong_column_is_an_error_before_any_row_is_read()
    {
        BindingFails("Nothing", "Label column 'Nothing' must be in the data, but its columns are: Seed");
        BindingFails("Codes", "Label column 'Codes' must be a key or of type Text, Boolean, SByte,", "but is Vector");
    }

    [TestMethod]
    public void Label_column_for_a_generator_without_classes_is_an_error() => Throws.Error<ArgumentException>(
        () => ConditionalGenerator.Transformer(new() { LabelColumnName = "Name" }, ConditionalGenerator.CodesOnly),
        "LabelColumnName must be null for a generator without classes, but is 'Name'.");

    private static GeneratorTransformer Transformer(string? column) =>
        ConditionalGenerator.Transformer(new() { LabelColumnName = column, BatchSize = 8 }, ConditionalGenerator.LabelsOnly);

    private void Fails(string column, ConditionRow bad, params string[] parts)
    {
        using var transformer = Transformer(column);
        IEnumerable<ConditionRow> rows = Enumerable.Range(0, 12).Select(i => i == 10 ? bad : Trained(i));
        Throws.Error<InvalidOperationException>(() => Samples.Pixels(transformer.Transform(ConditionRow.WithKeys(_ml, rows))), parts);
    }

    private static ConditionRow Trained(int i)
    {
        var row = ConditionRow.Of(i);
        row.Int32 = 7;
        return row;
    }

    private void BindingFails(string column, params string[] parts)
    {
        using var transformer = Transformer(column);
        IDataView data = ConditionRow.View(_ml, 1);
        Throws.Error<ArgumentException>(() => transformer.Transform(data), parts);
        var estimator = new GeneratorEstimator(transformer.OnnxModel, "Synthetic", "Seed", transformer.Options);
        Throws.Error<ArgumentException>(() => _ml.Transforms.CopyColumns("Copy", "Seed").Append(estimator).Fit(data), parts[0]);
    }

    private sealed class Prediction
    {
        public float[] Synthetic { get; set; } = [];
    }
}
