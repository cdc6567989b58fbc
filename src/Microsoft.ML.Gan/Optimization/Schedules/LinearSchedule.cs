namespace Microsoft.ML.Gan;

/// <summary>From 1 to the final fraction f on a line: f + (1 - f) (1 - step/steps). It would be f in the step after the last.</summary>
public sealed record LinearSchedule : LearningRateSchedule
{
    /// <inheritdoc/>
    public override string Name => "linear";

    /// <summary>The part of the learning rate that is left at the end.</summary>
    /// <value>From 0, the default, to 1.</value>
    public double FinalFraction { get; init; }

    /// <inheritdoc/>
    public override double GetFactor(int step, int steps) => FinalFraction + (1 - FinalFraction) * (1 - (double)step / steps);

    internal override void Validate() => Guard.InRange(FinalFraction, 0, 1, nameof(FinalFraction));
}
