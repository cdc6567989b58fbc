using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class PredictionEngineTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Engine_runs_a_users_own_mapper()
    {
        using var engine = _ml.Model.CreatePredictionEngine<Numbers.Row, DoubleRow>(new OwnTransformer());
        Assert.AreEqual(42, engine.Predict(new Numbers.Row { Number = 21 }).Double);
        Assert.AreEqual(-2, engine.Predict(new Numbers.Row { Number = -1 }).Double);
        Assert.IsNotNull(engine.OutputSchema.GetColumnOrNull("Double"));
    }

    [TestMethod]
    public void Engine_runs_a_chain_around_a_users_own_mapper()
    {
        var chain = new OwnTransformer().Append(_ml.Transforms.CopyColumns("Twice", "Double").Fit(
            _ml.Transforms.CopyColumns("Double", "Number").Fit(_ml.Load(1)).Transform(_ml.Load(1))));
        using var engine = _ml.Model.CreatePredictionEngine<Numbers.Row, TwiceRow>(chain);
        Assert.AreEqual(8, engine.Predict(new Numbers.Row { Number = 4 }).Twice);
    }

    [TestMethod]
    public void Predict_fills_the_object_given()
    {
        using var engine = _ml.Model.CreatePredictionEngine<Numbers.Row, DoubleRow>(new OwnTransformer());
        var given = new DoubleRow();
        var prediction = given;
        engine.Predict(new Numbers.Row { Number = 5 }, ref prediction);
        Assert.AreSame(given, prediction);
        Assert.AreEqual(10, given.Double);
        DoubleRow? none = null;
        engine.Predict(new Numbers.Row { Number = 6 }, ref none!);
        Assert.AreEqual(12, none.Double);
    }

    [TestMethod]
    public void Engine_disposes_the_transformer_it_owns()
    {
        var owned = new OwnTransformer();
        var engine = _ml.Model.CreatePredictionEngine<Numbers.Row, DoubleRow>(owned);
        engine.Dispose();
        engine.Dispose();
        Assert.AreEqual(1, owned.Disposals);
        var lent = new OwnTransformer();
        _ml.Model.CreatePredictionEngine<Numbers.Row, DoubleRow>(lent, new PredictionEngineOptions { OwnsTransformer = false }).Dispose();
        Assert.AreEqual(0, lent.Disposals);
    }

    [TestMethod]
    public void Engine_needs_a_row_to_row_mapper()
        => Assert.ThrowsExactly<ArgumentOutOfRangeException>(
            () => _ml.Model.CreatePredictionEngine<Numbers.Row, DoubleRow>(new OwnTransformer { IsRowToRowMapper = false }));

    [TestMethod]
    public void Members_without_a_column_are_ignored_unless_told()
    {
        var own = new OwnTransformer();
        using var engine = _ml.Model.CreatePredictionEngine<Numbers.Row, TwiceRow>(own);
        Assert.AreEqual(-1, engine.Predict(new Numbers.Row()).Twice);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(
            () => _ml.Model.CreatePredictionEngine<Numbers.Row, TwiceRow>(own, ignoreMissingColumns: false));
    }

    [TestMethod]
    public void Schema_gives_the_input_its_types()
    {
        var schema = new DataViewSchema.Builder();
        schema.AddColumn("Values", new VectorDataViewType(NumberDataViewType.Single, 2));
        var data = _ml.Data.LoadFromEnumerable(new[] { new VectorRow { Values = [1, 4] } }, schema.ToSchema());
        var model = _ml.Transforms.NormalizeMinMax("Values").Fit(data);
        using var engine = _ml.Model.CreatePredictionEngine<VectorRow, VectorRow>(model, data.Schema);
        CollectionAssert.AreEqual(new float[] { 0, 0 }, engine.Predict(new VectorRow { Values = [2, 2] }).Values);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Model.CreatePredictionEngine<VectorRow, VectorRow>(model));
    }

    [TestMethod]
    public void Null_example_is_refused()
    {
        using var engine = _ml.Model.CreatePredictionEngine<Numbers.Row, DoubleRow>(new OwnTransformer());
        Assert.ThrowsExactly<ArgumentNullException>(() => engine.Predict(null!));
    }

    private sealed class DoubleRow
    {
        public int Double { get; set; }
    }

    private sealed class TwiceRow
    {
        public int Twice { get; set; } = -1;
    }

    private sealed class VectorRow
    {
        public float[] Values { get; set; } = [];
    }
}
