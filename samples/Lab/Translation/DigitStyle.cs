namespace Lab;

/// <summary>A way of drawing a digit: gray bytes, height x width.</summary>
internal delegate byte[] DigitStyle(WrittenDigit digit);

/// <summary>The styles between which the experiments translate.</summary>
internal static class DigitStyles
{
    private const float ThinPen = 2;
    private const float ThickPen = 5;
    private const float OutlineWidth = 1.2f;
    private const int GapSide = 10;

    /// <summary>Thick strokes, white on black.</summary>
    public static byte[] Filled(WrittenDigit digit) => digit.Draw(ThickPen);

    /// <summary>The edges of thick strokes.</summary>
    public static byte[] Outline(WrittenDigit digit)
    {
        byte[] inside = digit.Draw(ThickPen - 2 * OutlineWidth);
        return [.. Filled(digit).Select((pixel, i) => (byte)(pixel - Math.Min(pixel, inside[i])))];
    }

    /// <summary>Thick strokes under a white square that lies somewhere in the middle half of the image.</summary>
    public static byte[] Masked(WrittenDigit digit)
    {
        byte[] pixels = Filled(digit);
        int top = Corner(digit.Place.Y), left = Corner(digit.Place.X);
        for (int y = top; y < top + GapSide; y++)
            pixels.AsSpan(y * WrittenDigit.Side + left, GapSide).Fill(byte.MaxValue);
        return pixels;

        static int Corner(float place) => WrittenDigit.Side / 4 + (int)(place * (WrittenDigit.Side / 2 - GapSide));
    }

    /// <summary>Thin strokes, white on black.</summary>
    public static byte[] Thin(WrittenDigit digit) => digit.Draw(ThinPen);

    /// <summary>Thick strokes, black on white.</summary>
    public static byte[] ThickInverted(WrittenDigit digit) => [.. Filled(digit).Select(pixel => (byte)(255 - pixel))];
}
