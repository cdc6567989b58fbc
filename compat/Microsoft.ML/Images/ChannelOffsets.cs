using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;

namespace Microsoft.ML.Images;

/// <summary>Where each channel's byte stands within a pixel's four.</summary>
internal readonly record struct ChannelOffsets(int Red, int Green, int Blue, int Alpha)
{
    public static ChannelOffsets Bgra { get; } = new(2, 1, 0, 3);

    public int this[ColorBits channel] => channel switch
    {
        ColorBits.Red => Red,
        ColorBits.Green => Green,
        ColorBits.Blue => Blue,
        _ => Alpha,
    };

    public static ChannelOffsets Of(MLImage image) => image.PixelFormat == MLPixelFormat.Bgra32 ? Bgra : new(0, 1, 2, 3);
}
