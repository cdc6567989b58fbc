namespace Gan.Onnx;

public abstract partial class NoiseSchedule
{
    /// <summary>
    /// beta grows linearly (Ho et al., arXiv:2006.11239): from 0.0001 to 0.02 for T = 1000, times 1000 / T for another T.
    /// </summary>
    public static NoiseSchedule Linear { get; } = new LinearNoiseSchedule();

    /// <summary>
    /// <c>alpha-bar(t) = f(t) / f(0), f(t) = cos²((t / T + 0.008) / 1.008 pi / 2)</c> (Nichol and Dhariwal, arXiv:2102.09672,
    /// equation 17), with beta at most 0.999. Keeps more of small images than the linear one.
    /// </summary>
    public static NoiseSchedule Cosine { get; } = new CosineNoiseSchedule();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<NoiseSchedule> Known { get; } = [Linear, Cosine];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(schedule => schedule.Name)];

    /// <summary>The known schedule of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static NoiseSchedule Get(string name) => Guard.Known(Known, schedule => schedule.Name, name, "NoiseSchedule");
}
