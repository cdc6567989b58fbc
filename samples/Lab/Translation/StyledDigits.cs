using System.Numerics;

namespace Lab;

/// <summary>The digits of a seed, each in one hand, which can be drawn with different pens.</summary>
/// <param name="ml">The context.</param>
/// <param name="count">How many.</param>
/// <param name="seed">What they depend on.</param>
internal sealed class StyledDigits(MLContext ml, int count, long seed)
{
    /// <summary>Pixels of a side.</summary>
    public const int Side = 32;

    // What LoadDigits draws for one: the digit and its hand.
    private const int NumbersOfDigit = 12;

    /// <summary>The gray levels of each, white on black.</summary>
    /// <param name="penWidth">The pen's width as a part of the side.</param>
    public IEnumerable<byte[]> Draw(float penWidth) => GrayImages.ReadBytes(ml.Data.LoadDigits(count, seed, Side, penWidth));

    /// <summary>A random place in the unit square for each.</summary>
    public IEnumerable<Vector2> Places() => Enumerable.Range(0, count).Select(i =>
    {
        var random = new SplitMix64(seed, i);
        random.Skip(NumbersOfDigit);
        return new Vector2(random.Next(0f, 1f), random.Next(0f, 1f));
    });
}
