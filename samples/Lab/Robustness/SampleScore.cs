namespace Lab;

/// <summary>What samples are worth, judged without a critic.</summary>
/// <param name="Score">The energy distance to held-out data, over that of the data's mean image: 0 for the data themselves, 1 for a
/// generator of nothing but that mean. NaN where the training or the samples are not finite.</param>
/// <param name="Diversity">The mean distance between two samples, over that between two of the data.</param>
internal sealed record SampleScore(double Score, double Diversity)
{
    private const double CollapsedScore = 1;
    private const double CollapsedDiversity = 0.25;

    /// <summary>That of numbers that are not finite.</summary>
    public static SampleScore NotFinite { get; } = new(double.NaN, double.NaN);

    /// <summary>Whether they are no better than one image, or nearly the same one, or not finite.</summary>
    public bool IsCollapsed => !(Score < CollapsedScore && Diversity >= CollapsedDiversity);
}
