namespace Microsoft.ML.Gan;

/// <summary>
/// Where self-attention stands: on maps of half the image's sides, at most 32 x 32. Lower ones have little to relate (Zhang et al.,
/// arXiv:1805.08318, table 1), and the cost of higher ones grows with the fourth power of the side.
/// </summary>
internal static class Attention
{
    private const int LargestSide = 32;

    public static int Side(NetworkShape shape) => Math.Min(shape.ImageSize / 2, LargestSide);
}
