using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class CustomMappingTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Mapping_adds_the_columns_of_its_result()
    {
        var mapping = _ml.Transforms.CustomMapping<Numbers.Row, Numbers.SquareRow>(Numbers.Square, null);
        var data = mapping.Fit(_ml.Load(4)).Transform(_ml.Load(4));
        CollectionAssert.AreEqual(new[] { 0, 1, 4, 9 }, data.GetColumn<int>("Square").ToArray());
        CollectionAssert.AreEqual(new[] { 0, 1, 2, 3 }, data.GetColumn<int>("Number").ToArray());
    }

    [TestMethod]
    public void Definitions_rename_and_size_the_columns()
    {
        var input = SchemaDefinition.Create(typeof(Numbers.Row));
        input["Number"].ColumnName = "Other";
        var output = SchemaDefinition.Create(typeof(VectorRow), SchemaDefinition.Direction.Write);
        output["Vector"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 2);
        var chain = _ml.Transforms.CopyColumns("Other", "Number")
            .Append(_ml.Transforms.CustomMapping<Numbers.Row, VectorRow>(Fill, null, input, output));
        var data = chain.Fit(_ml.Load(3)).Transform(_ml.Load(3));
        Assert.AreEqual("Vector<Single, 2>", data.Schema["Vector"].Type.ToString());
        CollectionAssert.AreEqual(new float[] { 2, 4 }, data.GetColumn<float[]>("Vector").Last());
    }

    [TestMethod]
    public void A_loaded_mapping_has_lost_its_run_time_sizes()
    {
        var output = SchemaDefinition.Create(typeof(VectorRow), SchemaDefinition.Direction.Write);
        output["Vector"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 2);
        var model = _ml.Transforms.CustomMapping<Numbers.Row, VectorRow>(Fill, Contract, null, output).Fit(_ml.Load(1));
        var loaded = Models.Reload(_ml, model).Transform(_ml.Load(3));
        Assert.AreEqual("Vector<Single>", loaded.Schema["Vector"].Type.ToString());
        CollectionAssert.AreEqual(new float[] { 2, 4 }, loaded.GetColumn<float[]>("Vector").Last());
    }

    [TestMethod]
    public void Wrongly_typed_and_missing_columns_are_named_before_any_row()
    {
        var mapping = _ml.Transforms.CustomMapping<VectorRow, Numbers.SquareRow>((_, _) => { }, null);
        var missing = Assert.ThrowsExactly<ArgumentOutOfRangeException>(
            () => new EstimatorChain<ITransformer>().Append(mapping).Fit(_ml.Load(1)));
        StringAssert.Contains(missing.Message, "Could not find input column 'Vector'");
        var wrong = Assert.ThrowsExactly<ArgumentOutOfRangeException>(
            () => _ml.Transforms.CopyColumns("Vector", "Number").Append(mapping).Fit(_ml.Load(1)));
        StringAssert.Contains(wrong.Message, "expected Vector<Single>, got Int32");
    }

    [TestMethod]
    public void Mapping_without_a_contract_cannot_be_saved()
    {
        var model = _ml.Transforms.CustomMapping<Numbers.Row, Numbers.SquareRow>(Numbers.Square, null).Fit(_ml.Load(1));
        Assert.ThrowsExactly<InvalidOperationException>(() => _ml.Model.Save(model, null, Stream.Null));
    }

    [TestMethod]
    public void Contract_without_a_factory_is_refused_on_loading()
    {
        var model = _ml.Transforms.CustomMapping<Numbers.Row, Numbers.SquareRow>(Numbers.Square, "nobody's").Fit(_ml.Load(1));
        Assert.ThrowsExactly<InvalidOperationException>(() => Models.Reload(_ml, model));
    }

    private const string Contract = "Compat.Tests.Vector";

    private static void Fill(Numbers.Row row, VectorRow result) => result.Vector = [row.Number, row.Number * row.Number];

    internal sealed class VectorRow
    {
        public float[] Vector { get; set; } = [];
    }

    [CustomMappingFactoryAttribute(Contract)]
    internal sealed class VectorFactory : CustomMappingFactory<Numbers.Row, VectorRow>
    {
        public override Action<Numbers.Row, VectorRow> GetMapping() => Fill;
    }
}
