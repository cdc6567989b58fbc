using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class NormalizeMinMaxTests
{
    private readonly MLContext _ml = new(seed: 1);

    private IDataView Data => _ml.Data.LoadFromEnumerable(new[]
    {
        new Row { Values = [-4, 10, 5], Scalar = 1 },
        new Row { Values = [2, 20, 5], Scalar = double.NaN },
        new Row { Values = [0, 30, 5], Scalar = 4 },
    });

    [TestMethod]
    public void Fixed_zero_divides_by_the_greatest_magnitude_of_each_slot()
    {
        float[][] values = [.. Apply(fixZero: true).GetColumn<float[]>("Values")];
        CollectionAssert.AreEqual(new[] { -1f, 10 * (1 / 30f), 0 }, values[0]);
        CollectionAssert.AreEqual(new[] { 0.5f, 20 * (1 / 30f), 0 }, values[1]);
    }

    [TestMethod]
    public void Free_zero_maps_the_range_of_each_slot_to_zero_to_one()
    {
        float[][] values = [.. Apply(fixZero: false).GetColumn<float[]>("Values")];
        CollectionAssert.AreEqual(new[] { 0f, 0, 0 }, values[0]);
        CollectionAssert.AreEqual(new[] { 1f, 0.5f, 0 }, values[1]);
    }

    [TestMethod]
    public void NaN_is_left_out_of_the_range_and_stays_NaN()
    {
        var model = _ml.Transforms.NormalizeMinMax("Out", "Scalar", fixZero: false).Fit(Data);
        CollectionAssert.AreEqual(new[] { 0, double.NaN, 1 }, model.Transform(Data).GetColumn<double>("Out").ToArray());
    }

    [TestMethod]
    public void Scaling_is_the_same_after_loading()
    {
        var model = _ml.Transforms.NormalizeMinMax("Values", fixZero: false).Fit(Data);
        var expected = model.Transform(Data).GetColumn<float[]>("Values").SelectMany(values => values).ToArray();
        var actual = Models.Reload(_ml, model).Transform(Data).GetColumn<float[]>("Values").SelectMany(values => values).ToArray();
        CollectionAssert.AreEqual(expected, actual);
    }

    [TestMethod]
    public void Vectors_of_variable_size_and_integers_are_refused()
    {
        var free = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Transforms.NormalizeMinMax("Out", "Free").Fit(Data));
        StringAssert.Contains(free.Message, "Vector<Single>");
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Transforms.NormalizeMinMax("Number").Fit(_ml.Load(2)));
    }

    private IDataView Apply(bool fixZero) => _ml.Transforms.NormalizeMinMax("Values", fixZero: fixZero).Fit(Data).Transform(Data);

    private sealed class Row
    {
        [VectorType(3)]
        public float[] Values { get; set; } = [];

        public float[] Free { get; set; } = [];

        public double Scalar { get; set; }
    }
}
