using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Microsoft.ML.Gan;

/// <summary>
/// Lets finalizers run between the steps of a training, and not inside one. The trainers have it; code of your own that uses TorchSharp in
/// a loop needs it too.
/// </summary>
/// <remarks>
/// A number that is given to one of TorchSharp's operators becomes a <c>Scalar</c> that nothing keeps alive while the native call reads it
/// (https://github.com/dotnet/TorchSharp/pull/1434). Where the system puts the training's thread aside at that moment, the finalizer frees
/// the number under the call, which ends the training ("Expected false to be true", "Unknown scalar type"). So an object whose finalizer
/// waits holds the process's one finalizer thread while a step runs. It never waits for longer than 10 seconds: whoever waits for
/// finalizers meanwhile waits too, and must not wait forever. A gate whose step begins within that of another one goes without.
/// </remarks>
/// <example>
/// <code>
/// using var gate = new FinalizerGate();
/// for (int step = 0; step &lt; steps; step++)
/// {
///     gate.BetweenSteps();
///     Train(batch);
/// }
/// </code>
/// </example>
public sealed class FinalizerGate : IDisposable
{
    /// <summary>
    /// What has died meanwhile is kept for so long, so it is short; it costs a collection of the youngest objects, so it is not shorter.
    /// </summary>
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(10);

    // There is one finalizer thread: whose step holds it is the process's to know. All else is touched by that one alone.
    private static FinalizerGate? _holder;
    private static Hold? _hold;
    private static long _heldAt;

    /// <summary>To be called before each step.</summary>
    public void BetweenSteps()
    {
        if (Interlocked.CompareExchange(ref _holder, this, null) is { } other && other != this)
            return;
        if (_hold is not null && _hold.Resume() && Stopwatch.GetElapsedTime(_heldAt) < _between)
            return;
        _hold?.Ended.Set();
        GC.WaitForPendingFinalizers();
        _hold = Blocker.Abandon();
        GC.Collect(generation: 0);
        _hold.Entered.Wait(_longest);
        _heldAt = Stopwatch.GetTimestamp();
    }

    /// <summary>Lets finalizers run, within some milliseconds, until the next step: before code that may wait for them.</summary>
    public void Open()
    {
        if (Volatile.Read(ref _holder) != this)
            return;
        _hold?.Pause();
        Volatile.Write(ref _holder, null);
    }

    /// <summary>Lets finalizers run from now on.</summary>
    public void Dispose() => Open();

    /// <summary>Holds the finalizer thread from its collection until it is told to go on.</summary>
    private sealed class Blocker
    {
        private readonly Hold _hold;

        private Blocker(Hold hold) => _hold = hold;

        ~Blocker() => _hold.Wait();

        /// <summary>Makes one that nothing refers to.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static Hold Abandon()
        {
            var hold = new Hold();
            _ = new Blocker(hold);
            return hold;
        }
    }

    /// <summary>The wait of a finalizer.</summary>
    private sealed class Hold
    {
        // To hold the finalizer again costs a collection. So a pause lets it go only where it lasts: when the finalizer looks.
        private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(10);

        private int _state = State.Held;

        public ManualResetEventSlim Entered { get; } = new();

        public ManualResetEventSlim Ended { get; } = new();

        public void Wait()
        {
            Entered.Set();
            long start = Stopwatch.GetTimestamp();
            while (!Ended.Wait(_look) && Stopwatch.GetElapsedTime(start) < _longest)
                if (Interlocked.CompareExchange(ref _state, State.Gone, State.Paused) == State.Paused)
                    return;
        }

        public void Pause() => Interlocked.CompareExchange(ref _state, State.Paused, State.Held);

        /// <summary>Ends a pause; false where the finalizer is gone.</summary>
        public bool Resume() => Interlocked.CompareExchange(ref _state, State.Held, State.Paused) != State.Gone;

        private static class State
        {
            public const int Held = 0;
            public const int Paused = 1;
            public const int Gone = 2;
        }
    }
}
