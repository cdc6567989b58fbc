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
/// finalizers meanwhile waits too, and must not wait forever. A second training of the process goes without.
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
    private static int _owners;

    private readonly bool _isFirst = Interlocked.Increment(ref _owners) == 1;
    private Blocker.Signals? _closed;
    private long _closedAt;

    /// <summary>To be called before each step.</summary>
    public void BetweenSteps()
    {
        if (!_isFirst || (_closed is not null && Stopwatch.GetElapsedTime(_closedAt) < _between))
            return;
        Open();
        GC.WaitForPendingFinalizers();
        _closed = Blocker.Abandon();
        GC.Collect(generation: 0);
        _closed.Entered.Wait(_longest);
        _closedAt = Stopwatch.GetTimestamp();
    }

    /// <summary>Lets finalizers run: before code that may wait for them.</summary>
    public void Open()
    {
        _closed?.Opened.Set();
        _closed = null;
    }

    /// <summary>Lets finalizers run from now on.</summary>
    public void Dispose()
    {
        Open();
        Interlocked.Decrement(ref _owners);
    }

    /// <summary>Holds the finalizer thread from its collection until it is told to go on.</summary>
    private sealed class Blocker
    {
        private readonly Signals _signals;

        private Blocker(Signals signals) => _signals = signals;

        ~Blocker()
        {
            _signals.Entered.Set();
            _signals.Opened.Wait(_longest);
        }

        /// <summary>Makes one that nothing refers to.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static Signals Abandon()
        {
            var signals = new Signals(new ManualResetEventSlim(), new ManualResetEventSlim());
            _ = new Blocker(signals);
            return signals;
        }

        public sealed record Signals(ManualResetEventSlim Entered, ManualResetEventSlim Opened);
    }
}
