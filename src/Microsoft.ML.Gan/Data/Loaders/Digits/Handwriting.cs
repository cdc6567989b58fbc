using System.Numerics;

namespace Microsoft.ML.Gan;

/// <summary>
/// One hand's way of writing a digit: a smooth wobble of the plane, then an affine map around the middle of the unit square, and a
/// pen's width. Ranges are such that the digit stays readable and inside the square.
/// </summary>
internal readonly struct Handwriting
{
    private readonly Matrix3x2 _affine;
    private readonly Vector2 _wobble, _phase;

    /// <summary>Draws a hand.</summary>
    public Handwriting(ref SeedStream random)
    {
        var middle = new Vector2(0.5f);
        _affine = Matrix3x2.CreateScale(random.NextSingle(0.75f, 1.05f), random.NextSingle(0.80f, 1f), middle)
            * Matrix3x2.CreateSkew(random.NextSingle(-0.25f, 0.25f), 0, middle)
            * Matrix3x2.CreateRotation(random.NextSingle(-0.18f, 0.18f), middle)
            * Matrix3x2.CreateTranslation(random.NextSingle(-0.04f, 0.04f), random.NextSingle(-0.04f, 0.04f));
        _wobble = new Vector2(random.NextSingle(0, 0.03f), random.NextSingle(0, 0.03f));
        _phase = new Vector2(random.NextSingle(0, MathF.Tau), random.NextSingle(0, MathF.Tau));
        PenWidth = random.NextSingle(0.06f, 0.11f);
    }

    /// <summary>The stroke's width as a part of the square's side.</summary>
    public float PenWidth { get; }

    /// <summary>Where this hand puts a point.</summary>
    public Vector2 Place(Vector2 point)
    {
        var wave = new Vector2(MathF.Sin(MathF.Tau * point.Y + _phase.X), MathF.Sin(MathF.Tau * point.X + _phase.Y));
        return Vector2.Transform(point + _wobble * wave, _affine);
    }
}
