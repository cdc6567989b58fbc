using Gan.Cli.Lab.Training;
using Microsoft.ML.Gan;

namespace Gan.Cli.Tests.Lab.Training;

[TestClass]
public sealed class StepPaceTests
{
    [TestMethod]
    public void Steps_cost_the_work_between_reports_and_neither_waiting_nor_what_was_before()
    {
        var pace = new StepPace();
        Work(seconds: 0.2);
        pace.Report(Step(10));
        Work(seconds: 0.2);
        Thread.Sleep(300);
        pace.Report(Step(20));

        // 10 steps in at least 0.2 s; other threads of the process count too.
        Assert.IsTrue(pace.StepsIn(2) is > 40 and <= 100, $"{pace.StepsIn(2)}");
        Assert.AreEqual(1, pace.StepsIn(1e-9));
    }

    [TestMethod]
    public void One_report_is_no_pace()
    {
        var pace = new StepPace();
        pace.Report(Step(10));
        Assert.ThrowsExactly<InvalidOperationException>(() => pace.StepsIn(1));
    }

    private static TrainingProgress Step(int step) => new(step, 100, [], 1, TimeSpan.Zero);

    private static void Work(double seconds)
    {
        var start = Environment.CpuUsage.TotalTime;
        while ((Environment.CpuUsage.TotalTime - start).TotalSeconds < seconds)
            Thread.SpinWait(1_000);
    }
}
