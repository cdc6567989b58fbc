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
    public void A_second_gate_leaves_the_finalizers_to_the_first_and_holds_them_after_it()
    {
        var first = new FinalizerGate();
        first.BetweenSteps();
        using var second = new FinalizerGate();
        second.BetweenSteps();
        second.Dispose();
        Assert.IsTrue(IsHeld(), "by the first");
        second.BetweenSteps();
        first.Dispose();
        first.Dispose();
        Assert.IsFalse(IsHeld());

        second.BetweenSteps();
        Assert.IsTrue(IsHeld(), "by the second");
        second.Open();
        Assert.IsFalse(IsHeld());
    }

    [TestMethod]
    public void A_step_after_a_short_pause_is_held_without_a_collection()
    {
        using var gate = new FinalizerGate();
        gate.BetweenSteps();
        int collections = GC.CollectionCount(0);
        // The finalizer may look just then, which is rare.
        for (int i = 0; i < 100; i++)
        {
            gate.Open();
            gate.BetweenSteps();
        }

        Assert.IsLessThan(50, GC.CollectionCount(0) - collections);
        Assert.IsTrue(IsHeld());
    }

    private static bool IsHeld()
    {
        GC.Collect();
        return !Task.Run(GC.WaitForPendingFinalizers).Wait(TimeSpan.FromMilliseconds(300));
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
