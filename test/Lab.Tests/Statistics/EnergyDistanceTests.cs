namespace Lab.Tests;

[TestClass]
public sealed class EnergyDistanceTests
{
    [TestMethod]
    public void Distance_is_twice_that_between_the_sets_less_those_within()
    {
        // In the plane: x = (0, 0), (3, 4); y = (0, 4), (3, 0). Between: (4 + 3 + 3 + 4) / 4 = 3.5; within: 5 each.
        float[] x = [0, 0, 3, 4], y = [0, 4, 3, 0];

        Assert.AreEqual(2 * 3.5 - 5 - 5, EnergyDistance.Between(x, y, dimension: 2), 1e-6);
        Assert.AreEqual(5, EnergyDistance.Spread(x, dimension: 2), 1e-6);
    }

    [TestMethod]
    public void Distance_of_gaussians_is_its_closed_form()
    {
        const int Count = 1_000;
        float[] x = new float[Count], y = new float[Count], shifted = new float[Count];
        LatentSampler.Fill(1, x);
        LatentSampler.Fill(2, y);
        for (int i = 0; i < Count; i++)
            shifted[i] = y[i] + 1;

        // E|N(m, 2)| = 2 / sqrt(pi) exp(-m²/4) + m erf(m/2): 1.12838 for m = 0 and 1.39927 for m = 1.
        Assert.AreEqual(0, EnergyDistance.Between(x, y, dimension: 1), 0.02);
        Assert.AreEqual(2 * 1.39927 - 2 * 1.12838, EnergyDistance.Between(x, shifted, dimension: 1), 0.1);
        Assert.AreEqual(1.12838, EnergyDistance.Spread(x, dimension: 1), 0.06);
    }
}
