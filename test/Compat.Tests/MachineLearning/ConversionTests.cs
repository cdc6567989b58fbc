using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Compat.Tests.MachineLearning;

/// <summary>Mapping values to values, to keys, and back.</summary>
[TestClass]
public sealed class ConversionTests
{
    private readonly MLContext _ml = new(seed: 1);

    private IDataView Data => _ml.Data.LoadFromEnumerable(
        new[] { "pear", "apple", "", "pear" }.Select(name => new Row { Name = name, Names = [name, "apple"] }));

    [TestMethod]
    public void MapValue_looks_up_scalars_and_the_items_of_vectors()
    {
        var prices = new Dictionary<string, float> { ["pear"] = 2, ["apple"] = 3 };
        var priced = Apply(_ml.Transforms.Conversion.MapValue("Price", prices, "Name")
            .Append(_ml.Transforms.Conversion.MapValue("Prices", prices, "Names")));
        CollectionAssert.AreEqual(new float[] { 2, 3, 0, 2 }, priced.GetColumn<float>("Price").ToArray());
        CollectionAssert.AreEqual(new float[] { 2, 3 }, priced.GetColumn<float[]>("Prices").First());
    }

    [TestMethod]
    public void MapValue_refuses_two_values_for_a_key_and_to_read_a_column_of_another_type()
    {
        var twice = new[] { KeyValuePair.Create("a", 1), KeyValuePair.Create("a", 2) };
        Assert.ThrowsExactly<InvalidOperationException>(() => _ml.Transforms.Conversion.MapValue("Out", twice, "Name"));
        var numbers = new[] { KeyValuePair.Create(1, 2) };
        var mapped = Apply(_ml.Transforms.Conversion.MapValue("Out", numbers, "Name"));
        Assert.ThrowsExactly<InvalidOperationException>(() => mapped.GetColumn<int>("Out").Count());
    }

    [TestMethod]
    public void MapValueToKey_numbers_values_as_they_occur_or_are_sorted()
    {
        CollectionAssert.AreEqual(new uint[] { 1, 2, 0, 1 }, Keys(ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence));
        CollectionAssert.AreEqual(new uint[] { 2, 1, 0, 2 }, Keys(ValueToKeyMappingEstimator.KeyOrdinality.ByValue));
    }

    [TestMethod]
    public void MapValueToKey_stops_at_the_maximum()
    {
        var keyed = Apply(_ml.Transforms.Conversion.MapValueToKey("Key", "Name", maximumNumberOfKeys: 1));
        Assert.AreEqual("Key<UInt32, 0-0>", keyed.Schema["Key"].Type.ToString());
        CollectionAssert.AreEqual(new uint[] { 1, 0, 0, 1 }, keyed.GetColumn<uint>("Key").ToArray());
    }

    [TestMethod]
    public void MapValueToKey_takes_its_values_from_other_data_if_given()
    {
        var keyData = _ml.Data.LoadFromEnumerable(new[] { "apple", "fig", "pear" }.Select(name => new KeyRow { Name = name }));
        var keyed = Apply(_ml.Transforms.Conversion.MapValueToKey("Key", "Name", keyData: keyData));
        CollectionAssert.AreEqual(new uint[] { 3, 1, 0, 3 }, keyed.GetColumn<uint>("Key").ToArray());
    }

    [TestMethod]
    public void MapKeyToValue_gives_the_values_back()
    {
        var back = Apply(_ml.Transforms.Conversion.MapValueToKey("Key", "Names")
            .Append(_ml.Transforms.Conversion.MapKeyToValue("Back", "Key")));
        CollectionAssert.AreEqual(new[] { "pear", "apple" }, back.GetColumn<string[]>("Back").First());
    }

    [TestMethod]
    public void Keys_of_numbers_can_be_annotated_as_text()
    {
        var keyed = new EstimatorChain<ITransformer>()
            .Append(_ml.Transforms.Conversion.MapValueToKey("Key", "Number", addKeyValueAnnotationsAsText: true))
            .Append(_ml.Transforms.Conversion.MapKeyToValue("Back", "Key"));
        var data = keyed.Fit(_ml.Load(3)).Transform(_ml.Load(3));
        CollectionAssert.AreEqual(new[] { "0", "1", "2" }, data.GetColumn<string>("Back").ToArray());
    }

    [TestMethod]
    public void MapKeyToValue_refuses_what_is_no_key()
        => Assert.ThrowsExactly<InvalidOperationException>(() => Apply(_ml.Transforms.Conversion.MapKeyToValue("Back", "Name")));

    [TestMethod]
    public void Maps_are_the_same_after_loading()
    {
        var model = _ml.Transforms.Conversion.MapValueToKey("Key", "Name")
            .Append(_ml.Transforms.Conversion.MapKeyToValue("Back", "Key"))
            .Append(_ml.Transforms.Conversion.MapValue("Price", new Dictionary<string, bool> { ["pear"] = true }, "Back"))
            .Fit(Data);
        var loaded = Models.Reload(_ml, model);
        CollectionAssert.AreEqual(new[] { "pear", "apple", "", "pear" }, loaded.Transform(Data).GetColumn<string>("Back").ToArray());
        CollectionAssert.AreEqual(new[] { true, false, false, true }, loaded.Transform(Data).GetColumn<bool>("Price").ToArray());
    }

    private uint[] Keys(ValueToKeyMappingEstimator.KeyOrdinality ordinality)
        => [.. Apply(_ml.Transforms.Conversion.MapValueToKey("Key", "Name", keyOrdinality: ordinality)).GetColumn<uint>("Key")];

    private IDataView Apply(IEstimator<ITransformer> estimator) => estimator.Fit(Data).Transform(Data);

    private sealed class Row
    {
        public string Name { get; set; } = "";

        public string[] Names { get; set; } = [];
    }

    private sealed class KeyRow
    {
        public string Name { get; set; } = "";
    }
}
