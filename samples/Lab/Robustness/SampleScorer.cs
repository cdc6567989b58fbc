namespace Lab;

/// <summary>Scores samples against held-out data. Sharpness counts: a distance of transport would prefer blurred digits.</summary>
internal sealed class SampleScorer
{
    private readonly float[] _heldOut;
    private readonly int _pixels;
    private readonly double _spread;
    private readonly double _distanceOfMean;

    /// <param name="heldOut">Data that no critic sees, row by row.</param>
    /// <param name="pixels">The values in a row.</param>
    public SampleScorer(float[] heldOut, int pixels)
    {
        (_heldOut, _pixels) = (heldOut, pixels);
        _spread = EnergyDistance.Spread(heldOut, pixels);
        float[] mean = MeanRow(heldOut, pixels);
        _distanceOfMean = EnergyDistance.Between([.. mean, .. mean], heldOut, pixels);
    }

    /// <summary>The score of samples, row by row, at least 2.</summary>
    public SampleScore Score(float[] samples) => samples.All(float.IsFinite)
        ? new SampleScore(
            EnergyDistance.Between(samples, _heldOut, _pixels) / _distanceOfMean, EnergyDistance.Spread(samples, _pixels) / _spread)
        : SampleScore.NotFinite;

    private static float[] MeanRow(float[] rows, int pixels)
    {
        var mean = new float[pixels];
        for (int i = 0; i < rows.Length; i++)
            mean[i % pixels] += rows[i] * pixels / rows.Length;
        return mean;
    }
}

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
