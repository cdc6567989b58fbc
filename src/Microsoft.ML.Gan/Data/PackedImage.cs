namespace Microsoft.ML.Gan;

/// <summary>
/// An image as it is kept in memory, without loss: a byte a pixel where all values are those of bytes, as most images' are, else four.
/// </summary>
internal readonly struct PackedImage
{
    private static readonly float[] _values =
        [.. Enumerable.Range(0, byte.MaxValue + 1).Select(level => ImageShape.Range.From(PixelRange.Bytes, level))];

    private readonly byte[]? _levels;
    private readonly float[]? _pixels;

    private PackedImage(byte[]? levels, float[]? pixels) => (_levels, _pixels) = (levels, pixels);

    /// <summary>The number of values.</summary>
    public int Length => _levels?.Length ?? _pixels!.Length;

    /// <summary>The bytes that it takes.</summary>
    public int Size => _levels?.Length ?? sizeof(float) * _pixels!.Length;

    /// <summary>Packs pixels of <see cref="ImageShape.Range"/>, which then belong to the image.</summary>
    public static PackedImage Of(float[] pixels)
    {
        var levels = new byte[pixels.Length];
        for (int i = 0; i < pixels.Length; i++)
        {
            byte level = (byte)Math.Clamp(MathF.Round((pixels[i] + 1) * 127.5f), byte.MinValue, byte.MaxValue);
            if (_values[level] != pixels[i])
                return new PackedImage(null, pixels);
            levels[i] = level;
        }
        return new PackedImage(levels, null);
    }

    /// <summary>Writes the pixels.</summary>
    public void CopyTo(Span<float> pixels)
    {
        if (_levels is null)
            _pixels.CopyTo(pixels);
        else
            for (int i = 0; i < _levels.Length; i++)
                pixels[i] = _values[_levels[i]];
    }

    /// <summary>The pixels, in an array of their own.</summary>
    public float[] ToArray()
    {
        var pixels = new float[Length];
        CopyTo(pixels);
        return pixels;
    }
}
