namespace Lab;

/// <summary>A way of drawing digits: for each its gray levels, row by row.</summary>
internal delegate IEnumerable<byte[]> DigitStyle(StyledDigits digits);

/// <summary>The styles between which the experiments translate.</summary>
internal static class DigitStyles
{
    // Of an image's side.
    private const float ThinPen = 2f / StyledDigits.Side;
    private const float ThickPen = 5f / StyledDigits.Side;
    private const float InsidePen = (5 - 2 * 1.2f) / StyledDigits.Side;
    private const int GapSide = 10;

    /// <summary>Thick strokes, white on black.</summary>
    public static IEnumerable<byte[]> Filled(StyledDigits digits) => digits.Draw(ThickPen);

    /// <summary>The edges of thick strokes, 1.2 pixels wide.</summary>
    public static IEnumerable<byte[]> Outline(StyledDigits digits) => digits.Draw(ThickPen).Zip(digits.Draw(InsidePen), Without);

    /// <summary>Thick strokes under a white square that lies somewhere in the middle half of the image.</summary>
    public static IEnumerable<byte[]> Masked(StyledDigits digits) => digits.Draw(ThickPen).Zip(digits.Places(), (levels, place) =>
    {
        int top = Corner(place.Y), left = Corner(place.X);
        for (int y = top; y < top + GapSide; y++)
            levels.AsSpan(y * StyledDigits.Side + left, GapSide).Fill(byte.MaxValue);
        return levels;

        static int Corner(float place) => StyledDigits.Side / 4 + (int)(place * (StyledDigits.Side / 2 - GapSide));
    });

    /// <summary>Thin strokes, white on black.</summary>
    public static IEnumerable<byte[]> Thin(StyledDigits digits) => digits.Draw(ThinPen);

    /// <summary>Thick strokes, black on white.</summary>
    public static IEnumerable<byte[]> ThickInverted(StyledDigits digits) =>
        digits.Draw(ThickPen).Select(levels => Array.ConvertAll(levels, level => (byte)(byte.MaxValue - level)));

    private static byte[] Without(byte[] levels, byte[] inside) =>
        [.. levels.Zip(inside, (level, inner) => (byte)(level - Math.Min(level, inner)))];
}
