namespace Microsoft.ML.Gan;

/// <summary>
/// The channels of a residual network's maps: BaseChannels next to the image, doubling with each halving of the sides down to 32 x 32, and
/// the same below, as in the 32 x 32 networks of WGAN-GP and SNGAN.
/// </summary>
internal static class Widths
{
    private const int ConstantFrom = 32;

    public static int At(NetworkShape shape, int side) => shape.BaseChannels * Math.Max(1, shape.ImageSize / Math.Max(side, ConstantFrom));
}
