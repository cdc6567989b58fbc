using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// Many small images on one, row by row from the top left, with lines between them: black, or transparent where the images have alpha.
/// </summary>
public static class ImageGrid
{
    private const int Padding = 2;

    // Four bytes each are what a bitmap can have.
    private const int LargestArea = 1 << 28;


    /// <summary>Writes images as one PNG file, which under its name is complete or not there.</summary>
    /// <param name="path">The file, with the extension ".png".</param>
    /// <param name="pixels">The images' values in [<paramref name="minimum"/>, <paramref name="maximum"/>], count x channels x height x
    /// width; others are clamped, NaN is black.</param>
    /// <param name="channels">1 (gray), 3 (red, green, blue) or 4 (red, green, blue, alpha).</param>
    /// <param name="height">Pixels, at least 1.</param>
    /// <param name="width">Pixels, at least 1.</param>
    /// <param name="minimum">The value of a black pixel.</param>
    /// <param name="maximum">The value of a white one.</param>
    /// <param name="columns">How many images stand in a row, at least 1; null for a grid as square as the count allows.</param>
    /// <exception cref="ArgumentException">The values are no whole number of images, at least one; or a size is out of range.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(
        string path, ReadOnlySpan<float> pixels, int channels, int height, int width, float minimum = -1f, float maximum = 1f,
        int? columns = null)
    {
        RequirePng(path);
        using MLImage image = Create(pixels, channels, height, width, minimum, maximum, columns);
        AtomicFile.Write(path, image.Save);
    }

    /// <exception cref="ArgumentException">The path has another extension.</exception>
    internal static void RequirePng(string path)
    {
        if (!string.Equals(Path.GetExtension(path), ".png", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"The path of an image grid must end in \".png\", but is \"{path}\".");
    }

    /// <summary>The grid of <see cref="Save"/>; an image stands every size + 2 pixels, starting at pixel 2.</summary>
    internal static MLImage Create(
        ReadOnlySpan<float> pixels, int channels, int height, int width, float minimum = -1f, float maximum = 1f, int? columns = null)
    {
        int count = Count(pixels.Length, channels, height, width);
        (int rows, int across, int gridWidth, int gridHeight) = Layout(count, height, width, columns);
        var bytes = new byte[pixels.Length];
        new PixelRange(minimum, maximum).ToBytes(pixels, bytes);

        int gridArea = gridHeight * gridWidth;
        var grid = new byte[Math.Max(channels, 3) * gridArea];
        for (int i = 0; i < count; i++)
        {
            int top = Padding + i / across * (height + Padding);
            int left = Padding + i % across * (width + Padding);
            for (int channel = 0; channel < grid.Length / gridArea; channel++)
            {
                // One plane serves for all three colors.
                int plane = i * channels + Math.Min(channel, channels - 1);
                Paste(
                    bytes.AsSpan(plane * height * width, height * width), width,
                    grid.AsSpan(channel * gridArea + top * gridWidth + left), gridWidth);
            }
        }
        if (channels < 4)
            return MLImages.FromPlanes(grid, gridHeight, gridWidth);
        MLImages.Premultiply(grid, gridHeight, gridWidth);
        return MLImages.FromPlanesWithAlpha(grid, gridHeight, gridWidth);
    }

    /// <summary>Checks that so many images can stand on one picture, before they are made.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="height">Pixels, at least 1.</param>
    /// <param name="width">Pixels, at least 1.</param>
    /// <param name="columns">How many images stand in a row, at least 1; null for a grid as square as the count allows.</param>
    /// <exception cref="ArgumentException">
    /// The picture would have more than 2^28 pixels, or another value is out of its range.
    /// </exception>
    public static void RequireFits(int count, int height, int width, int? columns = null) => Layout(count, height, width, columns);

    private static (int Rows, int Across, int Width, int Height) Layout(int count, int height, int width, int? columns)
    {
        Guard.AtLeast(count, 1, nameof(count));
        Guard.AtLeast(height, 1, nameof(height));
        Guard.AtLeast(width, 1, nameof(width));
        int across = columns ?? (int)Math.Ceiling(Math.Sqrt(count));
        Guard.AtLeast(across, 1, nameof(columns));
        int rows = (count + across - 1) / across;
        long gridWidth = across * (width + (long)Padding) + Padding, gridHeight = rows * (height + (long)Padding) + Padding;
        // In two steps, for the product may overflow.
        if (gridWidth > LargestArea || gridHeight > LargestArea || gridWidth * gridHeight > LargestArea)
            throw new ArgumentException(FormattableString.Invariant(
                $"A picture must have at most {LargestArea} pixels, but {count} images of {width} x {height} in {across} columns need ")
                + FormattableString.Invariant($"{gridWidth} x {gridHeight}. Fewer images fit."));
        return (rows, across, (int)gridWidth, (int)gridHeight);
    }

    private static int Count(int values, int channels, int height, int width)
    {
        if (channels is not (1 or 3 or 4))
            throw new ArgumentException($"{nameof(channels)} must be 1, 3 or 4, but is {channels}.");
        Guard.AtLeast(height, 1, nameof(height));
        Guard.AtLeast(width, 1, nameof(width));
        long size = (long)channels * height * width;
        if (values == 0 || values % size != 0)
            throw new ArgumentException(
                $"pixels must hold a positive multiple of {channels} x {height} x {width} values, but has {values}.");
        return (int)(values / size);
    }

    /// <summary>Copies a plane to a place on one whose rows are <paramref name="gridWidth"/> pixels long.</summary>
    private static void Paste(ReadOnlySpan<byte> plane, int width, Span<byte> corner, int gridWidth)
    {
        for (int y = 0; y < plane.Length / width; y++)
            plane.Slice(y * width, width).CopyTo(corner[(y * gridWidth)..]);
    }
}
