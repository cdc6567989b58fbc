using System;
using System.Threading;

namespace TorchSharp;

/// <summary>Tells the garbage collector how much native memory tensors hold.</summary>
/// <remarks>
/// The collector counts every byte that is added, even if as many are removed, and collects every few megabytes: too often for
/// a training step that frees what it makes. So only changes of the live total by a whole <see cref="Quantum"/> are passed on.
/// </remarks>
internal static class MemoryPressure
{
    private const long Quantum = 64L << 20;

    private static readonly Lock Gate = new();
    private static long _live;
    private static long _reported;

    internal static void Add(long bytes)
    {
        if (bytes > 0 && Interlocked.Add(ref _live, bytes) >= Volatile.Read(ref _reported) + Quantum)
            Report();
    }

    internal static void Remove(long bytes)
    {
        if (bytes > 0 && Interlocked.Add(ref _live, -bytes) < Volatile.Read(ref _reported) - Quantum)
            Report();
    }

    private static void Report()
    {
        long change;
        lock (Gate)
        {
            change = (Volatile.Read(ref _live) - _reported) / Quantum * Quantum;
            Volatile.Write(ref _reported, _reported + change);
        }
        // Outside the gate: adding may collect at once.
        if (change > 0)
            GC.AddMemoryPressure(change);
        else if (change < 0)
            GC.RemoveMemoryPressure(-change);
    }
}
