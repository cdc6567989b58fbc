namespace Lab;

/// <summary>Drawn digits in memory: some to train on, and others to judge by.</summary>
/// <param name="seed">What they are drawn from.</param>
internal sealed class DigitPool(int seed)
{
    /// <summary>The images' height and width.</summary>
    public const int Side = 16;

    /// <summary>The held-out images, and the samples that are compared with them.</summary>
    public const int Compared = 500;

    private const int TrainingImages = 4_096;

    /// <summary>Row by row, in [-1, 1].</summary>
    public float[] Training { get; } = Draw(TrainingImages, seed);

    public SampleScorer Scorer { get; } = new(Draw(Compared, seed + 1L), Side * Side);

    private static float[] Draw(int count, long seed) =>
        [.. GrayImages.Read(new MLContext().Data.LoadDigits(count, seed, Side)).SelectMany(pixels => pixels)];
}
