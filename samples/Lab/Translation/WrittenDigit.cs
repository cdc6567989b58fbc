using System.Numerics;
using Microsoft.ML.Gan;

namespace Lab;

/// <summary>A digit in one hand, which can be drawn in different styles.</summary>
internal sealed class WrittenDigit
{
    /// <summary>Pixels of a side.</summary>
    public const int Side = 32;

    private readonly Vector2[][] _strokes;

    /// <param name="seed">Digit i depends on the seed and i alone.</param>
    /// <param name="index">i.</param>
    public WrittenDigit(long seed, long index)
    {
        var random = new SplitMix64(seed, index);
        int digit = random.Next(10);
        var hand = new Handwriting(ref random);
        _strokes = [.. DigitStrokes.Of(digit).Select(stroke => Array.ConvertAll(stroke, hand.Place))];
        Place = new Vector2(random.Next(0f, 1f), random.Next(0f, 1f));
    }

    /// <summary>A random place in the unit square that belongs to the digit.</summary>
    public Vector2 Place { get; }

    /// <summary>White on black, height x width, with a pen of a width in pixels.</summary>
    public byte[] Draw(float penWidth)
    {
        var canvas = new StrokeCanvas(Side);
        foreach (Vector2[] stroke in _strokes)
        {
            for (int i = 1; i < stroke.Length; i++)
                canvas.DrawLine(stroke[i - 1], stroke[i], penWidth / Side);
        }
        return canvas.Pixels;
    }
}
