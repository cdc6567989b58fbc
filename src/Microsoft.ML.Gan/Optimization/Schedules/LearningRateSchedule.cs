namespace Microsoft.ML.Gan;

/// <summary>
/// How the learning rate changes over the training. The known ones are static properties; a new one is a new record of this kind.
/// </summary>
public abstract record LearningRateSchedule
{
    /// <summary>The learning rate as it is.</summary>
    public static LearningRateSchedule Constant { get; } = new ConstantSchedule();

    /// <summary>Down to 0 on a line.</summary>
    public static LearningRateSchedule Linear { get; } = new LinearSchedule();

    /// <summary>Down to 0 on half a cosine wave.</summary>
    public static LearningRateSchedule Cosine { get; } = new CosineSchedule();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LearningRateSchedule> Known { get; } = [Constant, Linear, Cosine];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(schedule => schedule.Name)];

    /// <summary>The name by which <see cref="Get"/> knows it.</summary>
    public abstract string Name { get; }

    /// <summary>The known schedule of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static LearningRateSchedule Get(string name) => Guard.Known(Known, schedule => schedule.Name, name, "Schedule");

    /// <summary>What the optimizer's learning rate is multiplied by in a step.</summary>
    /// <param name="step">
    /// The training steps taken so far, from 0 to <paramref name="steps"/> - 1. The critic's n_critic steps in one share its factor.
    /// </param>
    /// <param name="steps">The training steps in all.</param>
    /// <returns>At least 0; 1 leaves the learning rate as it is.</returns>
    public abstract double GetFactor(int step, int steps);

    internal virtual void Validate()
    {
    }

    private sealed record ConstantSchedule : LearningRateSchedule
    {
        public override string Name => "constant";

        public override double GetFactor(int step, int steps) => 1;
    }
}
