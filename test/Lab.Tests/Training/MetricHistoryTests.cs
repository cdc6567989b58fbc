namespace Lab.Tests;

[TestClass]
public sealed class MetricHistoryTests
{
    [TestMethod]
    public void Figure_is_kept_and_the_share_of_the_steps_passed_on()
    {
        var shares = new Shares();
        var history = new MetricHistory(TrainingMetric.GeneratorLoss, new ProgressFraction(shares));

        history.Report(At(step: 5, loss: 2));
        history.Report(At(step: 20, loss: -1));

        CollectionAssert.AreEqual(new[] { 5.0, 20 }, history.Steps.ToArray());
        CollectionAssert.AreEqual(new[] { 2.0, -1 }, history.Values.ToArray());
        CollectionAssert.AreEqual(new[] { 0.25, 1 }, shares.Values);
    }

    private static TrainingProgress At(int step, double loss) => new(
        step, Steps: 20, [new(TrainingMetric.CriticLoss, 7), new(TrainingMetric.GeneratorLoss, loss)],
        ImagesPerSecond: 1, TimeSpan.FromSeconds(step));

    private sealed class Shares : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
