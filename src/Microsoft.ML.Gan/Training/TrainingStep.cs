namespace Microsoft.ML.Gan;

/// <summary>
/// One generator step and all that goes with it. What a kind of model needs beyond critic and generator (another network, a denoiser)
/// is a step of its own; the loop knows none of them.
/// </summary>
internal abstract class TrainingStep : IDisposable
{
    private readonly FinalizerGate _finalizers = new();

    /// <summary>The images of the data that it has taken so far.</summary>
    public abstract long ImagesSeen { get; }

    /// <summary>Takes the step, in which no finalizer runs. Does not wait for the device.</summary>
    public void Run()
    {
        HoldFinalizers();
        Take();
    }

    /// <summary>Lets finalizers run until the next step: before code that may wait for them, such as the user's.</summary>
    public void ReleaseFinalizers() => _finalizers.Open();

    /// <summary>Runs code of the user's within a step; it may wait for finalizers.</summary>
    public T Outside<T>(Func<T> code)
    {
        ReleaseFinalizers();
        var result = code();
        HoldFinalizers();
        return result;
    }

    /// <summary>The figures of the last step. Waits for the device.</summary>
    public abstract IReadOnlyList<TrainingMetric> ReadMetrics();

    public virtual void Dispose() => _finalizers.Dispose();

    /// <summary>Takes the step.</summary>
    protected abstract void Take();

    /// <summary>Lets finalizers run that wait, and then none. To be called before anything is computed.</summary>
    protected void HoldFinalizers() => _finalizers.BetweenSteps();
}
