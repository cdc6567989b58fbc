namespace Lab;

/// <summary>Transport on the line at quadratic cost, c_ij = (x_i - y_j)^2.</summary>
/// <param name="X">The sources.</param>
/// <param name="SourceMasses">a, one for each source; their sum is 1.</param>
/// <param name="Y">The targets.</param>
/// <param name="TargetMasses">b, one for each target; their sum is 1.</param>
internal sealed record LineProblem(double[] X, double[] SourceMasses, double[] Y, double[] TargetMasses)
{
    /// <summary>
    /// From U[0, 1] to U[1, 2]: the middles of equal cells, as many on either side and in any order. x + 1 takes each source to a target.
    /// </summary>
    public static LineProblem Uniform(int points, Random random)
    {
        double[] x = [.. Enumerable.Range(0, points).Select(i => (i + 0.5) / points)];
        double[] y = [.. x.Select(value => value + 1)];
        double[] masses = [.. Enumerable.Repeat(1.0 / points, points)];
        random.Shuffle(x);
        random.Shuffle(y);
        return new LineProblem(x, masses, y, masses);
    }

    /// <summary>Random places from 0 to 1 with random masses.</summary>
    public static LineProblem Random(int sources, int targets, Random random) =>
        new(Numbers(sources, random), Shares(sources, random), Numbers(targets, random), Shares(targets, random));

    /// <summary>c, as the general solvers know the problem.</summary>
    public double[,] Cost() => CostMatrix.Between(Column(X), Column(Y), p: 2);

    /// <summary>The plan of the general solver, which knows nothing of the line.</summary>
    public TransportResult Solve() => ExactTransport.Solve(Cost(), SourceMasses, TargetMasses);

    /// <summary>The least cost, as the integral of (F^-1 - G^-1)^2.</summary>
    public double ClosedForm() => LineTransport.Between(X, Y, p: 2, SourceMasses, TargetMasses).Cost;

    private static double[] Numbers(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];

    private static double[] Shares(int count, Random random)
    {
        var weights = Numbers(count, random);
        double sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }

    private static double[,] Column(double[] values)
    {
        var column = new double[values.Length, 1];
        for (int i = 0; i < values.Length; i++)
            column[i, 0] = values[i];
        return column;
    }
}
