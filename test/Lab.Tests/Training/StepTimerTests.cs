namespace Lab.Tests;

[TestClass]
public sealed class StepTimerTests
{
    [TestMethod]
    public void A_step_costs_the_CPU_time_between_reports_over_their_steps()
    {
        var pace = new StepTimer();
        Work(seconds: 0.2);
        // Tests beside this one use CPU time of the process, too: what pace has measured lies between what is measured here.
        double start = Seconds();
        pace.Report(Step(10));
        double startInside = Seconds();
        Work(seconds: 0.2);
        double endInside = Seconds();
        pace.Report(Step(20));
        double end = Seconds();

        int steps = pace.StepsIn(100);

        Assert.IsTrue(steps >= Math.Floor(1000 / (end - start)) && steps <= 1000 / (endInside - startInside), $"{steps}");
        Assert.AreEqual(1, pace.StepsIn(1e-9));
    }

    [TestMethod]
    public void One_report_is_no_pace()
    {
        var pace = new StepTimer();
        pace.Report(Step(10));
        Assert.ThrowsExactly<InvalidOperationException>(() => pace.StepsIn(1));
    }

    private static TrainingProgress Step(int step) => new(step, 100, [], 1, TimeSpan.Zero);

    private static double Seconds() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static void Work(double seconds)
    {
        double start = Seconds();
        while (Seconds() - start < seconds)
            Thread.SpinWait(1_000);
    }
}
