using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class ChainTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Fit_checks_the_whole_schema_before_it_reads_data()
    {
        var source = new CountingDataView(_ml.Load(5));
        var chain = _ml.Transforms.NormalizeMinMax("Normal", "Number").Append(_ml.Transforms.CopyColumns("Copy", "Nothing"));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => chain.Fit(source));
        Assert.AreEqual(0, source.Disposals.Count);
    }

    [TestMethod]
    public void A_missing_column_is_named_as_the_real_one_names_it()
    {
        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(
            () => _ml.Transforms.CopyColumns("Copy", "Nothing").Append(_ml.Transforms.DropColumns("Copy")).Fit(_ml.Load(1)));
        StringAssert.Contains(error.Message, "Could not find input column 'Nothing'");
    }

    [TestMethod]
    public void Chain_knows_its_last_transformer_and_all_others()
    {
        var model = _ml.Transforms.CopyColumns("A", "Number")
            .Append(_ml.Transforms.CopyColumns("B", "A"))
            .Append(_ml.Transforms.DropColumns("A"))
            .Fit(_ml.Load(1));
        Assert.AreEqual(3, model.Count());
        Assert.AreSame(model.Last(), model.LastTransformer);
        CollectionAssert.AreEqual(new[] { "Number", "B" }, model.GetOutputSchema(_ml.Load(1).Schema).Names());
    }

    [TestMethod]
    public void Estimators_are_fitted_on_what_those_before_them_made()
    {
        var seen = new SpyEstimator();
        _ml.Transforms.CopyColumns("A", "Number").Append(seen).Fit(_ml.Load(1));
        CollectionAssert.AreEqual(new[] { "Number", "A" }, seen.FittedOn!.Names());
    }

    [TestMethod]
    public void Scopes_choose_the_transformers()
    {
        var copy = _ml.Transforms.CopyColumns("A", "Number").Fit(_ml.Load(1));
        var train = new TransformerChain<ITransformer>([copy], [TransformerScope.TrainTest]);
        Assert.AreEqual(1, train.Transform(_ml.Load(1)).Schema.Count);
        Assert.AreEqual(2, train.Transform(_ml.Load(1), TransformerScope.Training).Schema.Count);
        Assert.AreEqual(0, train.GetModelFor(TransformerScope.Scoring).Count());
    }

    [TestMethod]
    public void Checkpoint_keeps_later_estimators_from_running_the_earlier_ones_again()
    {
        int mapped = 0;
        var map = _ml.Transforms.CustomMapping<Numbers.Row, FloatRow>(
            (row, result) =>
            {
                mapped++;
                result.Value = row.Number;
            },
            null);
        map.AppendCacheCheckpoint(_ml)
            .Append(_ml.Transforms.NormalizeMinMax("A", "Value"))
            .Append(_ml.Transforms.NormalizeMinMax("B", "Value"))
            .Fit(_ml.Load(10));
        Assert.AreEqual(10, mapped);
    }

    [TestMethod]
    public void Dispose_disposes_each_transformer_once()
    {
        var own = new OwnTransformer();
        var chain = _ml.Transforms.CopyColumns("A", "Number").Fit(_ml.Load(1)).Append(own);
        chain.Dispose();
        chain.Dispose();
        Assert.AreEqual(1, own.Disposals);
    }

    [TestMethod]
    public void Mapper_of_a_chain_passes_rows_through_all()
    {
        ITransformer chain = _ml.Transforms.CopyColumns("A", "Number").Append(_ml.Transforms.CopyColumns("B", "A")).Fit(_ml.Load(1));
        Assert.IsTrue(chain.IsRowToRowMapper);
        var data = _ml.Load(3);
        var mapper = chain.GetRowToRowMapper(data.Schema);
        var b = mapper.OutputSchema["B"];
        CollectionAssert.AreEqual(new[] { "Number" }, mapper.GetDependencies([b]).Names());
        using var cursor = data.GetRowCursor(data.Schema);
        var row = mapper.GetRow(cursor, [b]);
        var get = row.GetGetter<int>(b);
        int value = 0;
        for (int i = 0; cursor.MoveNext(); i++)
        {
            get(ref value);
            Assert.AreEqual((i, (long)i), (value, row.Position));
        }
    }

    [TestMethod]
    public void Chain_refuses_scopes_of_another_number_and_a_last_transformer_of_another_type()
    {
        var own = new OwnTransformer();
        Assert.ThrowsExactly<InvalidOperationException>(() => new TransformerChain<ITransformer>([own], []));
        Assert.ThrowsExactly<InvalidOperationException>(() => new TransformerChain<TransformerChain<ITransformer>>(own));
    }

    private sealed class FloatRow
    {
        public float Value { get; set; }
    }

    private sealed class SpyEstimator : IEstimator<ITransformer>
    {
        public DataViewSchema? FittedOn { get; private set; }

        public ITransformer Fit(IDataView input)
        {
            FittedOn = input.Schema;
            return new OwnTransformer();
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema;
    }
}
