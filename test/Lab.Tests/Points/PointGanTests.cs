namespace Lab.Tests;

[TestClass]
public sealed class PointGanTests
{
    [TestMethod]
    public void Critic_that_is_trained_alone_follows_its_schedule()
    {
        // On a line to 0, the steps after the last have no effect.
        using PointGan gan = Create(LearningRateSchedule.Linear, steps: 4);

        gan.TrainCritic(4, CancellationToken.None);
        double[] atTheEnd = gan.CriticWeights();
        gan.TrainCritic(1, CancellationToken.None);

        CollectionAssert.AreEqual(atTheEnd, gan.CriticWeights());
    }

    [TestMethod]
    public void Critic_that_is_trained_alone_goes_on_at_a_constant_rate()
    {
        using PointGan gan = Create(LearningRateSchedule.Constant, steps: 4);

        gan.TrainCritic(4, CancellationToken.None);
        double[] atTheEnd = gan.CriticWeights();
        gan.TrainCritic(1, CancellationToken.None);

        CollectionAssert.AreNotEqual(atTheEnd, gan.CriticWeights());
    }

    private static PointGan Create(LearningRateSchedule schedule, int steps) => new(
        [0, 0, 1, 1],
        PointVariants.Options(
            GanVariant.Gan with { Optimizer = new SgdSettings { LearningRate = 0.1, Schedule = schedule } }, steps, seed: 3));
}
