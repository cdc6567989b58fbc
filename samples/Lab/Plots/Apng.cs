namespace Lab;

/// <summary>
/// Encodes pictures as an animated PNG that plays for ever (PNG specification, third edition, sections 4.9 and 11.3.6); programs that
/// know no animations show the first one.
/// </summary>
internal static class Apng
{
    private const byte BitDepth = 8;
    private const byte PaletteColor = 3;

    /// <summary>Encodes an animation.</summary>
    /// <param name="frames">At least one, all of one size.</param>
    /// <param name="milliseconds">How long each is shown, 1 to 65,535.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">There are no frames, their sizes differ, or the time is out of range.</exception>
    public static byte[] Encode(IReadOnlyList<Raster> frames, int milliseconds)
    {
        Guard.AtLeast(frames.Count, 1, "The number of frames");
        Guard.InRange(milliseconds, 1, ushort.MaxValue, nameof(milliseconds));
        Raster first = frames[0];
        if (frames.FirstOrDefault(frame => frame.Width != first.Width || frame.Height != first.Height) is Raster other)
            throw new ArgumentException(
                $"Frames must be of one size, {first.Width} x {first.Height}, but one is of {other.Width} x {other.Height}.");

        using var png = new PngWriter();
        png.Write("IHDR", [.. PngWriter.BigEndian((uint)first.Width, (uint)first.Height), BitDepth, PaletteColor, 0, 0, 0]);
        png.Write("acTL", PngWriter.BigEndian((uint)frames.Count, 0));
        png.Write("PLTE", [.. Palette.Colors.SelectMany(color => new[] { color.Red, color.Green, color.Blue })]);
        png.Write("fcTL", FrameControl(0, first, milliseconds));
        png.Write("IDAT", PngWriter.Compress(first));
        uint sequence = 1;
        foreach (Raster frame in frames.Skip(1))
        {
            png.Write("fcTL", FrameControl(sequence++, frame, milliseconds));
            png.Write("fdAT", [.. PngWriter.BigEndian(sequence++), .. PngWriter.Compress(frame)]);
        }
        png.Write("IEND", []);
        return png.ToArray();
    }

    /// <summary>The whole frame at the origin, shown for this long, in place of what was there.</summary>
    private static byte[] FrameControl(uint sequence, Raster frame, int milliseconds)
    {
        const uint PerSecond = 1_000;
        const byte NoDisposal = 0;
        const byte NoBlending = 0;
        return
        [
            .. PngWriter.BigEndian(sequence, (uint)frame.Width, (uint)frame.Height, 0, 0, (uint)milliseconds << 16 | PerSecond),
            NoDisposal, NoBlending,
        ];
    }
}
