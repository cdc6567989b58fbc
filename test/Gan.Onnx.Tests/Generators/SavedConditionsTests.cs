using System.Globalization;
using Microsoft.ML;

namespace Gan.Onnx.Tests;

[TestClass]
public class SavedConditionsTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    [DataRow("Name", null)]
    [DataRow(null, "Codes")]
    [DataRow("Name", "VariableCodes")]
    [DataRow(null, null)]
    [DataRow("NameKey", null)]
    [DataRow("NumberKey", "Codes")]
    [DataRow("KeyByte", null)]
    [DataRow("Key", null)]
    [DataRow("KeyUInt64", null)]
    [DataRow("SByte", null)]
    [DataRow("Byte", null)]
    [DataRow("Int16", null)]
    [DataRow("UInt16", null)]
    [DataRow("Int32", null)]
    [DataRow("UInt32", null)]
    [DataRow("Int64", null)]
    [DataRow("UInt64", null)]
    [DataRow("Single", null)]
    [DataRow("Double", null)]
    public void Loaded_model_gives_the_same_samples(string? label, string? codes)
    {
        using var transformer = ConditionalGenerator.Transformer(
            new() { LabelColumnName = label, CodeColumnName = codes, Truncation = 0.8, Seed = 3 });
        IDataView data = ConditionRow.WithKeys(_ml, Enumerable.Range(0, 12).Select(ConditionRow.Of));
        string[] expected = Samples.Pixels(transformer.Transform(data));
        Assert.HasCount(12, expected.Distinct().ToArray());
        CollectionAssert.AreEqual(expected, Samples.Pixels(SaveAndLoad(transformer, data.Schema).Transform(data)));
    }

    [TestMethod]
    public void Loaded_model_adds_the_output_column_and_no_other()
    {
        using var transformer = ConditionalGenerator.Transformer(new() { LabelColumnName = "NameKey", CodeColumnName = "Codes" });
        DataViewSchema input = ConditionRow.WithKeys(_ml, [ConditionRow.Of(0)]).Schema;
        DataViewSchema output = SaveAndLoad(transformer, input).GetOutputSchema(input);
        CollectionAssert.AreEqual(
            input.Select(column => column.Name).Append("Synthetic").ToArray(),
            output.Where(column => !column.IsHidden).Select(column => column.Name).ToArray());
    }

    [TestMethod]
    [DataRow("Name", "'horse'")]
    [DataRow("Int32", "'-1'")]
    [DataRow("Key", "a missing label")]
    [DataRow("KeyUInt64", "key 9")]
    [DataRow("NameKey", "a missing label")]
    [DataRow("NumberKey", "a missing label")]
    public void Label_that_the_model_was_not_trained_on_is_an_error_of_the_loaded_model(string column, string value)
    {
        using var transformer = ConditionalGenerator.Transformer(new() { LabelColumnName = column });
        var bad = new ConditionRow { Name = "horse", Int32 = -1, Key = 3, KeyUInt64 = 8 };
        IDataView data = ConditionRow.WithKeys(_ml, [bad]);
        ITransformer loaded = SaveAndLoad(transformer, data.Schema);
        Throws.BaseError<InvalidOperationException>(() => Samples.Pixels(loaded.Transform(data)),
            $"Label column '{column}' must hold a class that the model was trained on (cat, dog, 7), but has {value}.");
    }

    [TestMethod]
    public void Numbers_have_the_same_text_in_a_loaded_model()
    {
        double[] values = [0.1, 1.0 / 3, 1e20, -2.5e-7, 123456789.125, 7];
        string[] doubles = [.. values.Select(value => value.ToString(CultureInfo.InvariantCulture))];
        string[] singles = [.. values.Select(value => ((float)value).ToString(CultureInfo.InvariantCulture))];
        foreach ((string column, string[] names) in new[] { ("Double", doubles), ("Single", singles) })
        {
            using var transformer = ConditionalGenerator.Transformer(
                new() { LabelColumnName = column }, ConditionalGenerator.LabelsOnly with { ClassNames = names });
            IDataView data = _ml.Data.LoadFromEnumerable(
                values.Select((value, i) => new ConditionRow { Seed = i, Double = value, Single = (float)value }));
            CollectionAssert.AreEqual(
                Samples.Pixels(transformer.Transform(data)), Samples.Pixels(SaveAndLoad(transformer, data.Schema).Transform(data)));
        }
    }

    [TestMethod]
    [DataRow("Flag")]
    [DataRow("FlagKey")]
    public void Truth_values_are_classes_False_and_True_in_a_loaded_model_too(string column)
    {
        using var transformer = ConditionalGenerator.Transformer(
            new() { LabelColumnName = column }, ConditionalGenerator.LabelsOnly with { ClassNames = ["False", "True"] });
        IDataView rows = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 4).Select(i => new ConditionRow { Seed = i, Flag = i % 2 == 1 }));
        IDataView data = _ml.Transforms.Conversion.MapValueToKey("FlagKey", "Flag").Fit(rows).Transform(rows);

        string[] samples = Samples.Pixels(transformer.Transform(data));

        CollectionAssert.AreEqual(new[] { "0", "10", "0", "10" }, samples.Select(sample => sample.Split(' ')[2]).ToArray());
        CollectionAssert.AreEqual(samples, Samples.Pixels(SaveAndLoad(transformer, data.Schema).Transform(data)));
    }

    [TestMethod]
    public void A_key_that_stands_for_an_empty_text_is_a_missing_label_in_a_loaded_model_too()
    {
        using var transformer = ConditionalGenerator.Transformer(new() { LabelColumnName = "EmptyKey" }, ConditionalGenerator.LabelsOnly);
        IDataView rows = _ml.Data.LoadFromEnumerable([new ConditionRow { Name = "" }]);
        IDataView data = _ml.Transforms.Conversion.MapValueToKey(
            "EmptyKey", "Name", keyData: _ml.Data.LoadFromEnumerable([new Text { Value = "" }, new Text { Value = "cat" }]))
            .Fit(rows).Transform(rows);
        ITransformer loaded = SaveAndLoad(transformer, data.Schema);

        foreach (ITransformer model in new[] { transformer, loaded })
            Throws.BaseError<InvalidOperationException>(() => Samples.Pixels(model.Transform(data)), "'EmptyKey'", "a missing label");
    }

    private sealed class Text
    {
        public string Value { get; set; } = "";
    }

    [TestMethod]
    public void Wrong_codes_are_an_error_of_the_loaded_model()
    {
        using var transformer = ConditionalGenerator.Transformer(new() { CodeColumnName = "VariableCodes" });
        IDataView data = _ml.Data.LoadFromEnumerable([new ConditionRow { VariableCodes = [1] }]);
        ITransformer loaded = SaveAndLoad(transformer, data.Schema);
        Throws.BaseError<InvalidOperationException>(
            () => Samples.Pixels(loaded.Transform(data)), "'VariableCodes' must hold 4 values", "has 1");
    }

    [TestMethod]
    public void Prediction_engine_works_on_a_loaded_model()
    {
        using var transformer = ConditionalGenerator.Transformer(new() { LabelColumnName = "Name", CodeColumnName = "Codes" });
        ITransformer loaded = SaveAndLoad(transformer, ConditionRow.View(_ml, 1).Schema);
        using var engine = _ml.Model.CreatePredictionEngine<ConditionRow, Prediction>(loaded);
        foreach (int i in new[] { 2, 0, 4 })
        {
            float[] pixels = engine.Predict(ConditionRow.Of(i)).Synthetic;
            Assert.AreEqual(ConditionalGenerator.Expected((ulong)i, i % 3, ConditionRow.CodeVectors[i % 3]), string.Join(" ", pixels));
        }
    }

    [TestMethod]
    public void FindGenerator_gives_the_transformer_with_its_columns_back()
    {
        using var transformer = ConditionalGenerator.Transformer(
            new() { LabelColumnName = "NameKey", CodeColumnName = "Codes", Truncation = 0.5 });
        IDataView data = ConditionRow.WithKeys(_ml, Enumerable.Range(0, 9).Select(ConditionRow.Of));
        using GeneratorTransformer found = _ml.Model.FindGenerator(SaveAndLoad(transformer, data.Schema));
        Assert.AreEqual(transformer.Options, found.Options);
        CollectionAssert.AreEqual(Samples.Pixels(transformer.Transform(data)), Samples.Pixels(found.Transform(data)));
    }

    private ITransformer SaveAndLoad(ITransformer model, DataViewSchema schema) => SavedModels.SaveAndLoad(_ml, model, schema);

    private sealed class Prediction
    {
        public float[] Synthetic { get; set; } = [];
    }
}
