namespace TorchSharp;

/// <summary>How many objects of a kind the current thread has made, disposed of and moved between scopes.</summary>
public class LifetimeStatistics
{
    /// <summary>Objects made while no scope was open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>Objects disposed of while they belonged to no scope.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>Objects made while a scope was open, which they then belonged to.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>Objects disposed of while they belonged to a scope, by it or by hand.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>Objects that were put into a scope after they were made.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>Objects that were taken out of their scope and belong to none.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>Objects made less objects disposed of, on this thread.</summary>
    public long ThreadTotalLiveCount =>
        CreatedInScopeCount + CreatedOutsideScopeCount - DisposedInScopeCount - DisposedOutsideScopeCount;

    /// <summary>Starts all counts from zero.</summary>
    public void Reset()
    {
        CreatedOutsideScopeCount = DisposedOutsideScopeCount = CreatedInScopeCount = 0;
        DisposedInScopeCount = AttachedToScopeCount = DetachedFromScopeCount = 0;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{ThreadTotalLiveCount} live; in scopes: {CreatedInScopeCount} created, {DisposedInScopeCount} disposed; "
        + $"outside: {CreatedOutsideScopeCount} created, {DisposedOutsideScopeCount} disposed; "
        + $"{AttachedToScopeCount} attached, {DetachedFromScopeCount} detached";
}
