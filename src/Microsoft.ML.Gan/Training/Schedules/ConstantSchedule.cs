namespace Microsoft.ML.Gan;

/// <summary>1 in every step.</summary>
internal sealed record ConstantSchedule : LearningRateSchedule
{
    public override string Name => "constant";

    public override double Factor(int step, int steps) => 1;
}
