using System.Numerics;

namespace Microsoft.ML.Gan;

/// <summary>The ten digits as strokes: polylines in the unit square, x to the right, y down.</summary>
internal static class DigitStrokes
{
    private const int SegmentsPerTurn = 16;

    private static readonly Vector2[][][] _digits =
    [
        [Arc(0.50f, 0.50f, 0.24f, 0.38f, -90, 270)],
        [[new(0.36f, 0.26f), new(0.54f, 0.12f), new(0.54f, 0.88f)]],
        [[.. Arc(0.50f, 0.33f, 0.22f, 0.21f, 190, 400), new(0.26f, 0.87f), new(0.76f, 0.87f)]],
        [[.. Arc(0.47f, 0.31f, 0.21f, 0.19f, 205, 440), .. Arc(0.47f, 0.69f, 0.25f, 0.20f, 280, 515)]],
        [[new(0.58f, 0.12f), new(0.22f, 0.62f), new(0.80f, 0.62f)], [new(0.62f, 0.36f), new(0.62f, 0.90f)]],
        [[new(0.72f, 0.13f), new(0.36f, 0.13f), .. Arc(0.49f, 0.65f, 0.24f, 0.23f, 225, 510)]],
        [[.. Arc(0.68f, 0.64f, 0.42f, 0.52f, 270, 180), .. Arc(0.49f, 0.67f, 0.23f, 0.21f, 180, 540)]],
        [[new(0.25f, 0.14f), new(0.76f, 0.14f), new(0.42f, 0.90f)]],
        [Arc(0.50f, 0.30f, 0.18f, 0.18f, 90, 450), Arc(0.50f, 0.69f, 0.23f, 0.21f, -90, 270)],
        [[.. Arc(0.50f, 0.33f, 0.22f, 0.21f, 0, 360), new(0.66f, 0.90f)]],
    ];

    /// <summary>The strokes of a digit 0 to 9.</summary>
    public static Vector2[][] Of(int digit) => _digits[digit];

    /// <summary>Points on an ellipse's edge; an angle of 0 degrees is at the right, 90 at the bottom.</summary>
    private static Vector2[] Arc(float x, float y, float radiusX, float radiusY, float fromDegrees, float toDegrees)
    {
        int segments = (int)MathF.Ceiling(MathF.Abs(toDegrees - fromDegrees) / 360 * SegmentsPerTurn);
        return [.. Enumerable.Range(0, segments + 1).Select(step =>
        {
            (float sin, float cos) = MathF.SinCos(float.DegreesToRadians(float.Lerp(fromDegrees, toDegrees, (float)step / segments)));
            return new Vector2(x + radiusX * cos, y + radiusY * sin);
        })];
    }
}
