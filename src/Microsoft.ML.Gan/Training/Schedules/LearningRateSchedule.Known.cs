namespace Microsoft.ML.Gan;

public abstract partial record LearningRateSchedule
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
    public static IEnumerable<string> Names => Known.Select(schedule => schedule.Name);

    /// <summary>The known schedule of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static LearningRateSchedule Find(string name) => Guard.Known(Known, schedule => schedule.Name, name, "Schedule");
}
