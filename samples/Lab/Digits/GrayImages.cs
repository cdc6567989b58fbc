namespace Lab;

/// <summary>Gray images between ML.NET and memory.</summary>
internal static class GrayImages
{
    /// <summary>The column of images of the library's loaders.</summary>
    public const string Column = "Image";

    private const int BytesPerPixel = 4;

    /// <summary>The images of a column, each row by row in [-1, 1].</summary>
    public static IEnumerable<float[]> Read(IDataView data, string column = Column) => ReadBytes(data, column).Select(ToPixels);

    /// <summary>The gray levels of the images of a column, each row by row.</summary>
    public static IEnumerable<byte[]> ReadBytes(IDataView data, string column = Column) => data.GetColumn<MLImage>(column).Select(Levels);

    /// <summary>An image of gray levels, side x side.</summary>
    public static MLImage ToImage(byte[] levels, int side)
    {
        var bytes = new byte[BytesPerPixel * levels.Length];
        for (int i = 0; i < levels.Length; i++)
        {
            bytes.AsSpan(BytesPerPixel * i, BytesPerPixel).Fill(levels[i]);
            bytes[BytesPerPixel * i + BytesPerPixel - 1] = byte.MaxValue;
        }
        return MLImage.CreateFromPixels(side, side, MLPixelFormat.Bgra32, bytes);
    }

    private static float[] ToPixels(byte[] levels) => Array.ConvertAll(levels, level => level / 127.5f - 1);

    // All colors of a gray image are the same.
    private static byte[] Levels(MLImage image)
    {
        ReadOnlySpan<byte> bytes = image.Pixels;
        var levels = new byte[bytes.Length / BytesPerPixel];
        for (int i = 0; i < levels.Length; i++)
            levels[i] = bytes[BytesPerPixel * i];
        return levels;
    }
}
