namespace Microsoft.ML.Gan;

/// <summary>
/// One generator step and all that goes with it. What a kind of model needs beyond critic and generator (another network, a denoiser)
/// is a step of its own; the loop knows none of them.
/// </summary>
internal abstract class TrainingStep : IDisposable
{
    /// <summary>The images of the data that it has taken so far.</summary>
    public abstract long ImagesSeen { get; }

    /// <summary>Takes the step. Does not wait for the device.</summary>
    public abstract void Run();

    /// <summary>The figures of the last step. Waits for the device.</summary>
    public abstract IReadOnlyList<TrainingMetric> ReadMetrics();

    public abstract void Dispose();
}
