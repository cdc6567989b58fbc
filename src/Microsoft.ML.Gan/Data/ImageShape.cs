using System.Numerics;

namespace Microsoft.ML.Gan;

/// <summary>The shape of one image, channel first.</summary>
internal readonly record struct ImageShape(int Channels, int Height, int Width)
{
    public const int SmallestSide = 16;
    public const int LargestSide = 256;

    /// <summary>The pixels of all networks.</summary>
    public static PixelRange Range { get; } = new(-1, 1);

    /// <summary>The side of the images in the data, where they are continued to this shape; else 0.</summary>
    public int ContinuedFrom { get; init; }

    /// <summary>The height of the images in the data.</summary>
    public int DataHeight => ContinuedFrom > 0 ? ContinuedFrom : Height;

    /// <summary>The width of the images in the data.</summary>
    public int DataWidth => ContinuedFrom > 0 ? ContinuedFrom : Width;

    public int Pixels => Channels * Height * Width;

    /// <exception cref="ArgumentException">The networks cannot be built for this shape.</exception>
    public void Validate(string column)
    {
        if (Channels is not (1 or 3 or 4))
            throw new ArgumentException($"Input column '{column}' must hold images of 1, 3 or 4 channels, but they have {Channels}.");
        if (Height != Width || !BitOperations.IsPow2(Height) || Height is < SmallestSide or > LargestSide)
            throw new ArgumentException(
                $"Input column '{column}' must hold square images with a side that is a power of two from {SmallestSide} to {LargestSide}, "
                + $"but are {Width} x {Height}. {Remedy(Height, Width)}");
    }

    // ResizeImages takes no vectors.
    private static string Remedy(int height, int width) =>
        "ResizeImages before the trainer makes images so. Vectors have to be resized before they become vectors"
        + (height == width && ImageMargin.SideFor(height) != height ? ", or trained on by a GAN, which continues them itself." : ".");
}
