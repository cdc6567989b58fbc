namespace Microsoft.ML.Gan;

/// <summary>Where a run stands; what is annealed or scheduled goes by it.</summary>
/// <param name="Step">The generator's steps taken.</param>
/// <param name="Steps">The generator's steps to take.</param>
public readonly record struct TrainingMoment(int Step, int Steps)
{
    /// <summary>The part of the run that is over, from 0 up to, but not, 1.</summary>
    public double Progress => (double)Step / Steps;
}
