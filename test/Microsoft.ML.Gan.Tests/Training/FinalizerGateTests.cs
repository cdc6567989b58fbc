using System.Runtime.CompilerServices;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class FinalizerGateTests
{
    private static int _finalized;

    [TestMethod]
    public void Nothing_is_finalized_between_two_calls_and_all_that_died_is_at_the_next()
    {
        using var gate = new FinalizerGate();
        gate.BetweenSteps();
        int before = Volatile.Read(ref _finalized);

        Abandon(100);
        GC.Collect();
        Thread.Sleep(300);
        Assert.AreEqual(before, Volatile.Read(ref _finalized), "inside a step");

        gate.BetweenSteps();
        Assert.AreEqual(before + 100, Volatile.Read(ref _finalized), "between steps");
    }

    [TestMethod]
    public void An_open_gate_keeps_nobody_waiting()
    {
        using var gate = new FinalizerGate();
        gate.BetweenSteps();
        gate.Open();

        Assert.IsTrue(Task.Run(GC.WaitForPendingFinalizers).Wait(TimeSpan.FromSeconds(5)));
    }

    [TestMethod]
    public void A_second_gate_leaves_the_finalizers_to_the_first()
    {
        using var first = new FinalizerGate();
        using (var second = new FinalizerGate())
            second.BetweenSteps();

        Assert.IsTrue(Task.Run(GC.WaitForPendingFinalizers).Wait(TimeSpan.FromSeconds(5)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Abandon(int count)
    {
        for (int i = 0; i < count; i++)
            _ = new Mortal();
    }

    private sealed class Mortal
    {
        ~Mortal() => Interlocked.Increment(ref _finalized);
    }
}
