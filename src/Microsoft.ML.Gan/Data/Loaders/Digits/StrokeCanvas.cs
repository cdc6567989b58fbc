using System.Numerics;

namespace Microsoft.ML.Gan;

/// <summary>A square of gray bytes, black at first, on which white lines with round ends are drawn anti-aliased.</summary>
/// <param name="size">Pixels of a side.</param>
internal sealed class StrokeCanvas(int size)
{
    /// <summary>The rows' bytes, top row first.</summary>
    public byte[] Pixels { get; } = new byte[size * size];

    /// <summary>Draws a line; overlapping lines do not add up, so that a stroke's joints do not show.</summary>
    /// <param name="from">One end, in the unit square.</param>
    /// <param name="to">The other end.</param>
    /// <param name="width">The line's width as a part of the side.</param>
    public void DrawLine(Vector2 from, Vector2 to, float width)
    {
        (from, to) = (from * size, to * size);
        float radius = width * size / 2;
        var reach = new Vector2(radius + 0.5f);
        Vector2 first = Vector2.Min(from, to) - reach;
        Vector2 last = Vector2.Max(from, to) + reach;
        for (int y = Math.Max(0, (int)first.Y); y <= Math.Min(size - 1, (int)last.Y); y++)
        {
            for (int x = Math.Max(0, (int)first.X); x <= Math.Min(size - 1, (int)last.X); x++)
            {
                // The part of the pixel that a straight edge at this distance covers, near enough.
                float coverage = reach.X - Distance(new Vector2(x + 0.5f, y + 0.5f), from, to);
                var gray = (byte)MathF.Round(byte.MaxValue * Math.Clamp(coverage, 0, 1));
                ref byte pixel = ref Pixels[y * size + x];
                pixel = Math.Max(pixel, gray);
            }
        }
    }

    /// <summary>The distance of a point from a line segment.</summary>
    private static float Distance(Vector2 point, Vector2 from, Vector2 to)
    {
        Vector2 along = to - from;
        float lengthSquared = along.LengthSquared();
        float position = lengthSquared == 0 ? 0 : Math.Clamp(Vector2.Dot(point - from, along) / lengthSquared, 0, 1);
        return Vector2.Distance(point, from + position * along);
    }
}
