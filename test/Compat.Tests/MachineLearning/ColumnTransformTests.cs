using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

/// <summary>Copying, selecting, dropping and concatenating columns.</summary>
[TestClass]
public sealed class ColumnTransformTests
{
    private readonly MLContext _ml = new(seed: 1);

    private IDataView Data => _ml.Data.LoadFromEnumerable(new[] { new Row { A = 1, B = [2, 3], C = "x" } });

    [TestMethod]
    public void CopyColumns_over_a_name_hides_the_old_column_and_stands_behind_it()
    {
        var copied = Apply(_ml.Transforms.CopyColumns("A", "B"));
        CollectionAssert.AreEqual(new[] { "A", "A", "B", "C" }, copied.Schema.Names());
        Assert.IsTrue(copied.Schema[0].IsHidden);
        CollectionAssert.AreEqual(new float[] { 2, 3 }, copied.GetColumn<float[]>("A").Single());
        Assert.AreEqual(1, copied.GetColumn<float>(copied.Schema[0]).Single());
    }

    [TestMethod]
    public void SelectColumns_keeps_the_named_in_their_order()
        => CollectionAssert.AreEqual(new[] { "C", "A" }, Apply(_ml.Transforms.SelectColumns("C", "A")).Schema.Names());

    [TestMethod]
    public void SelectColumns_keeps_hidden_ones_if_told()
    {
        var copy = _ml.Transforms.CopyColumns("A", "B");
        Assert.AreEqual(1, Apply(copy.Append(_ml.Transforms.SelectColumns(["A"], keepHidden: false))).Schema.Count);
        Assert.AreEqual(2, Apply(copy.Append(_ml.Transforms.SelectColumns(["A"], keepHidden: true))).Schema.Count);
    }

    [TestMethod]
    public void DropColumns_leaves_the_others()
    {
        var left = Apply(_ml.Transforms.DropColumns("A"));
        CollectionAssert.AreEqual(new[] { "B", "C" }, left.Schema.Names());
        Assert.AreEqual("x", left.GetColumn<string>("C").Single());
    }

    [TestMethod]
    public void Selecting_and_dropping_name_all_missing_columns()
    {
        foreach (var estimator in new[] { _ml.Transforms.SelectColumns("X", "Y"), _ml.Transforms.DropColumns("X", "Y") })
        {
            var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => estimator.Fit(Data));
            StringAssert.Contains(error.Message, "X,Y");
        }
    }

    [TestMethod]
    public void Concatenate_joins_scalars_and_vectors_in_order()
    {
        var joined = Apply(_ml.Transforms.Concatenate("All", "B", "A", "B"));
        Assert.AreEqual("Vector<Single, 5>", joined.Schema["All"].Type.ToString());
        CollectionAssert.AreEqual(new float[] { 2, 3, 1, 2, 3 }, joined.GetColumn<float[]>("All").Single());
    }

    [TestMethod]
    public void Concatenate_of_a_variable_vector_is_one()
    {
        var rows = new[] { new FreeRow { Free = [1] }, new FreeRow { Free = [1, 2] } };
        var data = _ml.Data.LoadFromEnumerable(rows);
        var joined = _ml.Transforms.Concatenate("All", "Free", "Free").Fit(data).Transform(data);
        Assert.AreEqual("Vector<Single>", joined.Schema["All"].Type.ToString());
        CollectionAssert.AreEqual(new[] { 2, 4 }, joined.GetColumn<float[]>("All").Select(vector => vector.Length).ToArray());
    }

    [TestMethod]
    public void Concatenate_of_other_types_is_refused()
    {
        var error = Assert.ThrowsExactly<InvalidOperationException>(() => Apply(_ml.Transforms.Concatenate("All", "A", "C")));
        StringAssert.Contains(error.Message, "'C'");
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Transforms.Concatenate("All"));
    }

    [TestMethod]
    public void Shapes_tell_what_the_transforms_will_make()
    {
        var shape = _ml.Transforms.Concatenate("All", "A", "B").Append(_ml.Transforms.DropColumns("A"))
            .GetOutputSchema(ShapeOf(Data));
        CollectionAssert.AreEquivalent(new[] { "B", "C", "All" }, shape.Names());
        Assert.AreEqual(SchemaShape.Column.VectorKind.Vector, shape.Single(column => column.Name == "All").Kind);
    }

    // SchemaShape has no public way from a schema: an estimator that sees one keeps it.
    private SchemaShape ShapeOf(IDataView data)
    {
        var spy = new ShapeSpy();
        new EstimatorChain<ITransformer>().Append(spy).Fit(data);
        return spy.Seen!;
    }

    private IDataView Apply(IEstimator<ITransformer> estimator)
        => new EstimatorChain<ITransformer>().Append(estimator).Fit(Data).Transform(Data);

    private sealed class ShapeSpy : IEstimator<ITransformer>
    {
        public SchemaShape? Seen { get; private set; }

        public ITransformer Fit(IDataView input) => new TransformerChain<ITransformer>();

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => Seen = inputSchema;
    }

    private sealed class Row
    {
        public float A { get; set; }

        [VectorType(2)]
        public float[] B { get; set; } = [];

        public string C { get; set; } = "";
    }

    private sealed class FreeRow
    {
        public float[] Free { get; set; } = [];
    }
}
