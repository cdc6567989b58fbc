namespace Gan.Onnx.Tests;

[TestClass]
public class InterpolationTests
{
    [TestMethod]
    public void Arc_between_orthogonal_vectors_is_a_quarter_circle()
    {
        foreach (double t in new[] { 0, 0.25, 0.5, 1 })
            Operators.AreClose(
                [3 * (float)Math.Cos(t * Math.PI / 2), 3 * (float)Math.Sin(t * Math.PI / 2)], Interpolate([3, 0], [0, 3], t));
    }

    [TestMethod]
    public void Angle_grows_in_proportion_to_t()
    {
        float[] from = new float[64], to = new float[64];
        LatentSampler.Fill(1, from);
        LatentSampler.Fill(2, to);
        double angle = Angle(from, to);
        Assert.IsGreaterThan(1, angle);
        to = [.. to.Select(z => z * (float)Math.Sqrt(Dot(from, from) / Dot(to, to)))];
        foreach (double t in new[] { 0.1, 0.5, 0.9 })
        {
            float[] between = Interpolate(from, to, t);
            Assert.AreEqual(t * angle, Angle(from, between), 1e-4);
            Assert.AreEqual(Dot(from, from), Dot(between, between), 1e-3);
        }
    }

    [TestMethod]
    public void Ends_are_the_vectors_themselves()
    {
        CollectionAssert.AreEqual(new[] { 1f, 2f }, Interpolate([1, 2], [-3, 1], 0));
        CollectionAssert.AreEqual(new[] { -3f, 1f }, Interpolate([1, 2], [-3, 1], 1));
    }

    [TestMethod]
    public void Vectors_without_an_arc_are_joined_by_a_line()
    {
        Operators.AreClose([1.25f, 2.5f], Interpolate([1, 2], [2, 4], 0.25));
        Operators.AreClose([0.5f, 0], Interpolate([1, 0], [-1, 0], 0.25));
        Operators.AreClose([0.75f, 1.5f], Interpolate([1, 2], [0, 0], 0.25));
        Operators.AreClose([0, 0], Interpolate([0, 0], [0, 0], 0.25));
    }

    [TestMethod]
    public void Wrong_arguments_are_errors()
    {
        Throws.Error<ArgumentException>(
            () => LatentSampler.Interpolate(new float[2], new float[3], 0, new float[2]), "to must hold 2 values");
        Throws.Error<ArgumentException>(
            () => LatentSampler.Interpolate(new float[2], new float[2], 0, new float[1]), "result must hold 2 values");
        Throws.Error<ArgumentException>(() => Interpolate([1], [2], 1.5), "t must be from 0 to 1, but is 1.5");
        Throws.Error<ArgumentException>(() => Interpolate([1], [2], double.NaN), "t must be from 0 to 1, but is NaN");
    }

    private static float[] Interpolate(float[] from, float[] to, double t)
    {
        var result = new float[from.Length];
        LatentSampler.Interpolate(from, to, t, result);
        return result;
    }

    private static double Angle(float[] a, float[] b) => Math.Acos(Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b)));

    private static double Dot(float[] a, float[] b) => a.Zip(b, (x, y) => (double)x * y).Sum();
}
