using Gan.Cli.Lab.Training;
using Microsoft.ML.Gan;

namespace Gan.Cli.Tests.Lab.Training;

[TestClass]
public sealed class CpuDeadlineTests
{
    private static readonly TrainingProgress s_third = new(3, int.MaxValue, [], 1, TimeSpan.Zero);

    [TestMethod]
    public void Nothing_is_cancelled_before_the_time_is_over()
    {
        using var deadline = new CpuDeadline(seconds: 1e6, new Progress<double>(), CancellationToken.None);

        deadline.Report(s_third);

        Assert.IsFalse(deadline.Token.IsCancellationRequested);
        Assert.AreEqual(3, deadline.Steps);
    }

    [TestMethod]
    public void Work_rather_than_waiting_uses_the_time_up()
    {
        var start = Environment.CpuUsage.TotalTime;
        using var deadline = new CpuDeadline(seconds: 0.05, new Progress<double>(), CancellationToken.None);
        while (Environment.CpuUsage.TotalTime - start < TimeSpan.FromSeconds(0.1))
            Thread.SpinWait(1_000);

        deadline.Report(s_third);

        Assert.IsTrue(deadline.Token.IsCancellationRequested);
    }

    [TestMethod]
    public void The_caller_can_cancel_before()
    {
        using var caller = new CancellationTokenSource();
        using var deadline = new CpuDeadline(seconds: 1e6, new Progress<double>(), caller.Token);

        caller.Cancel();

        Assert.IsTrue(deadline.Token.IsCancellationRequested);
    }
}
