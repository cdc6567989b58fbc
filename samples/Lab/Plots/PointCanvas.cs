namespace Lab;

/// <summary>
/// A square part of a picture, as the plane from -range to range: x rightward, y upward. What lies outside is not drawn.
/// </summary>
/// <param name="raster">The picture.</param>
/// <param name="left">The first pixel's column.</param>
/// <param name="top">The first pixel's row.</param>
/// <param name="size">The side in pixels, at least 2.</param>
/// <param name="range">The largest coordinate, greater than 0.</param>
internal sealed class PointCanvas(Raster raster, int left, int top, int size, double range)
{
    private const int Tick = 3;

    /// <summary>Draws a frame, and the axes with a tick at each whole number.</summary>
    public void DrawAxes(byte color)
    {
        int middle = PixelOf(0);
        for (int i = 0; i < size; i++)
            foreach (int j in (ReadOnlySpan<int>)[0, middle, size - 1])
            {
                Set(i, j, color);
                Set(j, i, color);
            }
        for (int unit = (int)-range; unit <= range; unit++)
            for (int i = -Tick; i <= Tick; i++)
            {
                Set(PixelOf(unit), middle + i, color);
                Set(middle + i, PixelOf(unit), color);
            }
    }

    /// <summary>Draws points as squares of 2 x 2 pixels. One that is not finite is not drawn.</summary>
    /// <param name="points">Row by row, N x 2.</param>
    /// <param name="color">One of <see cref="Palette"/>.</param>
    public void DrawPoints(ReadOnlySpan<float> points, byte color)
    {
        for (int i = 0; i + 1 < points.Length; i += 2)
        {
            // Also false where a coordinate is NaN.
            if (!(Math.Abs(points[i]) <= range && Math.Abs(points[i + 1]) <= range))
                continue;
            (int x, int y) = (PixelOf(points[i]), PixelOf(-points[i + 1]));
            Set(x, y, color);
            Set(x + 1, y, color);
            Set(x, y + 1, color);
            Set(x + 1, y + 1, color);
        }
    }

    private int PixelOf(double coordinate) => (int)Math.Round((coordinate + range) / (2 * range) * (size - 1));

    private void Set(int x, int y, byte color)
    {
        if (x >= 0 && x < size && y >= 0 && y < size)
            raster[left + x, top + y] = color;
    }
}
