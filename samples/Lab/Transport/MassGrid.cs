namespace Lab;

/// <summary>
/// Two distributions' weights as whole numbers of one small unit, equal in sum: flows between them then add and cancel exactly, and
/// an empty flow is exactly 0.
/// </summary>
/// <remarks>The unit is about 2^-52 of the mass, and divides it by both counts: uniform weights stay what they are.</remarks>
internal sealed class MassGrid
{
    private const double AgreementTolerance = 1e-9;

    private readonly long _total;

    private MassGrid(long[] source, long[] target, long total, double mass) =>
        (Source, Target, _total, Mass) = (source, target, total, mass);

    /// <summary>The sources' masses, in units.</summary>
    public long[] Source { get; }

    /// <summary>The targets' masses, in units.</summary>
    public long[] Target { get; }

    /// <summary>Either side's mass.</summary>
    public double Mass { get; }

    /// <summary>The mass of a unit.</summary>
    public double Unit => Mass / _total;

    /// <summary>The sources' shares of the mass, which sum to 1.</summary>
    public double[] SourceShares() => Array.ConvertAll(Source, units => (double)units / _total);

    /// <summary>The targets' shares of the mass, which sum to 1.</summary>
    public double[] TargetShares() => Array.ConvertAll(Target, units => (double)units / _total);

    /// <summary>Checks the weights and rounds them. Null stands for uniform weights, with the other side's mass, or 1.</summary>
    /// <exception cref="ArgumentException">
    /// A count is wrong, a weight is negative or not finite, there is no mass, or the masses differ.
    /// </exception>
    public static MassGrid Of(double[]? source, int sources, double[]? target, int targets)
    {
        double? sourceMass = Sum(source, sources, "sourceWeights"), targetMass = Sum(target, targets, "targetWeights");
        if (sourceMass is double left && targetMass is double right && Math.Abs(left - right) > AgreementTolerance * left)
            throw new ArgumentException(FormattableString.Invariant(
                $"sourceWeights and targetWeights must have the same mass, but have {left} and {right}."));

        long cells = (long)sources * targets;
        long total = (1L << 52) / cells * cells;
        return new MassGrid(Round(source, sources, total), Round(target, targets, total), total, sourceMass ?? targetMass ?? 1);
    }

    private static double? Sum(double[]? weights, int count, string name)
    {
        if (weights is null)
            return null;
        Guard.Length(weights.Length, count, name);
        for (int i = 0; i < count; i++)
        {
            Guard.AtLeast(weights[i], 0, $"{name}[{i}]");
            Guard.Finite(weights[i], $"{name}[{i}]");
        }
        double mass = weights.Sum();
        Guard.Positive(mass, $"{name}' sum");
        return mass;
    }

    private static long[] Round(double[]? weights, int count, long total)
    {
        if (weights is null)
            return Enumerable.Repeat(total / count, count).ToArray();
        double mass = weights.Sum();
        var units = Array.ConvertAll(weights, weight => (long)Math.Round(weight / mass * total));
        // What rounding gained or lost is nothing to the largest.
        int largest = Array.IndexOf(units, units.Max());
        units[largest] += total - units.Sum();
        return units;
    }
}
