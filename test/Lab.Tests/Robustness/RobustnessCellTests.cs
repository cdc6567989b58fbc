namespace Lab.Tests;

[TestClass]
public sealed class RobustnessCellTests
{
    private static readonly DigitPool _digits = new(seed: 0);

    [TestMethod]
    public void Seed_decides_the_samples()
    {
        float[] samples = Train(GanVariant.WganGp, seed: 1).Samples;

        CollectionAssert.AreEqual(samples, Train(GanVariant.WganGp, seed: 1).Samples);
        CollectionAssert.AreNotEqual(samples, Train(GanVariant.WganGp, seed: 2).Samples);
    }

    [TestMethod]
    public void Training_that_explodes_is_a_collapse_and_no_error()
    {
        GanVariant variant = GanVariant.Lsgan with { Optimizer = new SgdSettings { LearningRate = 1e30 } };

        RobustnessCell cell = Train(variant, seed: 0);

        Assert.AreEqual(SampleScore.NotFinite, cell.Score);
        Assert.IsTrue(cell.Score.IsCollapsed);
        Assert.AreEqual("lsgan/dcgan", cell.Name);
    }

    private static RobustnessCell Train(GanVariant variant, int seed)
        => RobustnessCell.Train(_digits, variant, GanNetwork.Dcgan, RobustnessScale.Quick with { Steps = 3 }, seed, CancellationToken.None);
}
