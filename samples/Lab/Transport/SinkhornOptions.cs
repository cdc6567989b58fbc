namespace Lab;

/// <summary>How far <see cref="Sinkhorn"/> goes.</summary>
internal sealed record SinkhornOptions
{
    /// <summary>
    /// epsilon, the weight of the entropy, in the cost's units: the smaller, the closer to the exact plan and the slower.
    /// </summary>
    /// <value>Greater than 0, and at least 1e-12 of the largest cost; the default is 0.01.</value>
    public double Epsilon { get; init; } = 0.01;

    /// <summary>It ends when the plan's marginals are right but for this share of the mass.</summary>
    /// <value>Greater than 0; the default is 1e-9.</value>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>The most iterations at this epsilon, and at each of the larger ones that lead to it.</summary>
    /// <value>At least 1; the default is 10,000.</value>
    public int MaxIterations { get; init; } = 10_000;

    internal void Validate(double largestCost)
    {
        Guard.Positive(Epsilon, nameof(Epsilon));
        // Below it, the rounding of the potentials would be large beside epsilon.
        Guard.AtLeast(Epsilon, 1e-12 * largestCost, nameof(Epsilon));
        Guard.Positive(Tolerance, nameof(Tolerance));
        Guard.AtLeast(MaxIterations, 1, nameof(MaxIterations));
    }
}
