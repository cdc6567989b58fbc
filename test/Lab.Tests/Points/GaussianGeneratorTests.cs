using System.Numerics;

namespace Lab.Tests;

[TestClass]
public sealed class GaussianGeneratorTests
{
    private const int Count = 40_000;

    [TestMethod]
    public void Samples_have_the_mean_and_deviation_of_the_distribution_along_each_axis()
    {
        float[] samples = Sample(new PlaneGaussian(new Vector2(-1, 3), new Vector2(0.5f, 2)));

        double[] x = [.. samples.Where((_, i) => i % 2 == 0)], y = [.. samples.Where((_, i) => i % 2 == 1)];
        Assert.AreEqual(-1, x.Average(), 0.02);
        Assert.AreEqual(3, y.Average(), 0.08);
        Assert.AreEqual(0.25, x.Average(value => (value + 1) * (value + 1)), 0.01);
        Assert.AreEqual(4, y.Average(value => (value - 3) * (value - 3)), 0.2);
        Assert.AreEqual(0, x.Zip(y, (a, b) => (a + 1) * (b - 3)).Average(), 0.03);
    }

    [TestMethod]
    public void Samples_without_a_deviation_are_the_mean()
    {
        float[] samples = Sample(new PlaneGaussian(new Vector2(-1, 3), Vector2.Zero));

        for (int i = 0; i < samples.Length; i++)
            Assert.AreEqual(i % 2 == 0 ? -1 : 3, samples[i]);
    }

    [TestMethod]
    public void Samples_stay_what_they_are_while_the_critic_is_trained()
    {
        using PointGan gan = Create(new PlaneGaussian(new Vector2(2, 0), Vector2.Zero));

        gan.TrainCritic(5, CancellationToken.None);

        CollectionAssert.AreEqual(new float[] { 2, 0, 2, 0 }, gan.Sample(2));
    }

    private static float[] Sample(PlaneGaussian distribution)
    {
        using PointGan gan = Create(distribution);
        return gan.Sample(Count);
    }

    private static PointGan Create(PlaneGaussian distribution) => new(
        [0, 0],
        PointVariants.Options(GanVariant.Minimax, steps: 5, seed: 3) with
        {
            Network = new GaussianGenerator(distribution, new PointNetwork(width: 4, hiddenLayers: 1)),
            EmaDecay = null,
        });
}
