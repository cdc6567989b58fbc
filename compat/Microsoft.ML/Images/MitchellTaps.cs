using System;

namespace Microsoft.ML.Images;

/// <summary>
/// The four source pixels that make one target pixel along an axis, and their weights: the cubic of Mitchell and Netravali,
/// "Reconstruction Filters in Computer Graphics" (1988), with B = C = 1/3, at the source's own scale (shrinking does not average).
/// </summary>
internal readonly struct MitchellTaps
{
    public const int Count = 4;

    private readonly int _first;
    private readonly int _last;
    private readonly (float, float, float, float) _weights;

    private MitchellTaps(int first, int last, float t)
    {
        _first = first;
        _last = last;
        _weights = (Outer(1 + t), Inner(t), Inner(1 - t), Outer(2 - t));
    }

    /// <summary>The taps of each target pixel.</summary>
    public static MitchellTaps[] ForAxis(int sourceLength, int targetLength)
    {
        var taps = new MitchellTaps[targetLength];
        for (int i = 0; i < targetLength; i++)
        {
            float center = (i + 0.5f) * sourceLength / targetLength - 0.5f;
            float floor = MathF.Floor(center);
            taps[i] = new MitchellTaps((int)floor - 1, sourceLength - 1, center - floor);
        }

        return taps;
    }

    /// <summary>The source pixel of tap 0 to 3; beyond an edge, the edge's.</summary>
    public int Index(int tap) => Math.Clamp(_first + tap, 0, _last);

    /// <summary>The weight of tap 0 to 3; the four sum to 1.</summary>
    public float Weight(int tap) => tap switch
    {
        0 => _weights.Item1,
        1 => _weights.Item2,
        2 => _weights.Item3,
        _ => _weights.Item4,
    };

    // |x| < 1: (7 |x|^3 - 12 |x|^2 + 16/3) / 6
    private static float Inner(float x) => (7 * x * x * x - 12 * x * x + 16f / 3) / 6;

    // 1 <= |x| < 2: (-7/3 |x|^3 + 12 |x|^2 - 20 |x| + 32/3) / 6
    private static float Outer(float x) => (-7f / 3 * x * x * x + 12 * x * x - 20 * x + 32f / 3) / 6;
}
