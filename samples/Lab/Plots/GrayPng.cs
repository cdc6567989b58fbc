namespace Lab;

/// <summary>Encodes gray pictures as PNG (PNG specification, third edition).</summary>
internal static class GrayPng
{
    private const byte BitDepth = 8;
    private const byte GrayColor = 0;

    /// <summary>Encodes a picture.</summary>
    /// <param name="picture">Its bytes are gray levels, 0 (black) to 255 (white).</param>
    /// <returns>The file.</returns>
    public static byte[] Encode(Raster picture)
    {
        var png = new PngWriter();
        png.Write("IHDR", [.. PngWriter.BigEndian((uint)picture.Width, (uint)picture.Height), BitDepth, GrayColor, 0, 0, 0]);
        png.Write("IDAT", PngWriter.Compress(picture));
        png.Write("IEND", []);
        return png.ToArray();
    }
}
