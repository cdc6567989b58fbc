namespace Lab;

/// <summary>A picture with a byte a pixel: one of <see cref="Palette"/>, white at first, or a gray level, black at first.</summary>
internal sealed class Raster
{
    private readonly byte[] _pixels;

    /// <param name="width">Pixels, at least 1.</param>
    /// <param name="height">Pixels, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is below 1.</exception>
    public Raster(int width, int height)
    {
        Guard.AtLeast(width, 1, nameof(width));
        Guard.AtLeast(height, 1, nameof(height));
        (Width, Height) = (width, height);
        _pixels = new byte[checked(width * height)];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The color of a pixel, from the top left.</summary>
    public byte this[int x, int y]
    {
        get => Row(y)[x];
        set => _pixels.AsSpan(y * Width, Width)[x] = value;
    }

    /// <summary>The colors of a row, from the left.</summary>
    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * Width, Width);
}
