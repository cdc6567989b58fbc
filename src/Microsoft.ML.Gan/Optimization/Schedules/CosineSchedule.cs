namespace Microsoft.ML.Gan;

/// <summary>
/// From 1 to the final fraction f on half a cosine wave (Loshchilov and Hutter, arXiv:1608.03983, without restarts):
/// f + (1 - f) (1 + cos(pi step/steps))/2. It would be f in the step after the last.
/// </summary>
public sealed record CosineSchedule : LearningRateSchedule
{
    /// <inheritdoc/>
    public override string Name => "cosine";

    /// <summary>The part of the learning rate that is left at the end.</summary>
    /// <value>From 0, the default, to 1.</value>
    public double FinalFraction { get; init; }

    /// <inheritdoc/>
    public override double GetFactor(int step, int steps) =>
        FinalFraction + (1 - FinalFraction) * (1 + Math.Cos(Math.PI * step / steps)) / 2;

    internal override void Validate() => Guard.InRange(FinalFraction, 0, 1, nameof(FinalFraction));
}
