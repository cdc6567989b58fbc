namespace Lab;

/// <summary>A distribution in the plane that a generator is to learn.</summary>
internal abstract class PointDistribution
{
    /// <summary>Draws points: the same ones for a seed on every machine, and for more of them the same ones first.</summary>
    /// <param name="count">How many, at least 0.</param>
    /// <param name="seed">What the random numbers start from; another one gives independent points.</param>
    /// <returns>The points row by row, <paramref name="count"/> x 2.</returns>
    public abstract float[] Sample(int count, long seed);
}
