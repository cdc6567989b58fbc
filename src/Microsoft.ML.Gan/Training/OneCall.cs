namespace Microsoft.ML.Gan;

/// <summary>Lets one call at a time into an object that belongs to one thread.</summary>
/// <param name="owner">The object's type, for errors.</param>
internal sealed class OneCall(string owner)
{
    private string? _running;

    /// <summary>Begins a call, which ends when the result is disposed.</summary>
    /// <exception cref="InvalidOperationException">Another one is in progress, on another thread or around this one.</exception>
    public Call Begin(string name) => Interlocked.CompareExchange(ref _running, name, null) is string running
        ? throw new InvalidOperationException(
            $"A {owner} must be asked for one thing at a time, but {name} was called while its {running} is in progress: "
            + "call it when that has returned, not in the callback and not on another thread.")
        : new Call(this);

    /// <summary>A call in progress.</summary>
    public readonly struct Call(OneCall calls) : IDisposable
    {
        public void Dispose() => Volatile.Write(ref calls._running, null);
    }
}
