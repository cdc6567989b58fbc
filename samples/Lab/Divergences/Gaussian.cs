namespace Lab;

/// <summary>A normal distribution N(mean, covariance) in any dimension.</summary>
internal sealed class Gaussian
{
    private const double SymmetryTolerance = 1e-9;

    private readonly double[] _mean;
    private readonly double[,] _covariance;

    /// <summary>A distribution on the line.</summary>
    /// <param name="mean">A finite number.</param>
    /// <param name="standardDeviation">Greater than 0.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public Gaussian(double mean, double standardDeviation)
        : this([mean], new[,] { { Squared(standardDeviation) } })
    {
    }

    /// <summary>A distribution in k dimensions.</summary>
    /// <param name="mean">k finite numbers.</param>
    /// <param name="covariance">A symmetric, positive definite matrix of k x k.</param>
    /// <exception cref="ArgumentException">A size is wrong, a value not finite, or the matrix not symmetric, positive definite.</exception>
    public Gaussian(double[] mean, double[,] covariance)
    {
        Guard.AtLeast(mean.Length, 1, $"{nameof(mean)}'s dimension");
        for (int i = 0; i < mean.Length; i++)
            Guard.Finite(mean[i], $"{nameof(mean)}[{i}]");
        ValidateCovariance(covariance, mean.Length);
        (_mean, _covariance) = ((double[])mean.Clone(), (double[,])covariance.Clone());
        Factor = Cholesky.TryFactor(_covariance) ?? throw new ArgumentException("covariance must be positive definite, but is not.");
    }

    /// <summary>The number k of coordinates.</summary>
    public int Dimension => _mean.Length;

    /// <summary>The mean, k numbers.</summary>
    public IReadOnlyList<double> Mean => _mean;

    /// <summary>A copy of the covariance, k x k.</summary>
    public double[,] Covariance => (double[,])_covariance.Clone();

    public Cholesky Factor { get; }

    /// <summary>The standard deviation, on the line.</summary>
    public double StandardDeviation => Math.Sqrt(_covariance[0, 0]);

    /// <summary>The density at a point, on the line.</summary>
    public double Density(double x)
    {
        double z = (x - _mean[0]) / StandardDeviation;
        return Math.Exp(-z * z / 2) / (StandardDeviation * Math.Sqrt(2 * Math.PI));
    }

    private static double Squared(double standardDeviation)
    {
        Guard.Positive(standardDeviation, nameof(standardDeviation));
        return standardDeviation * standardDeviation;
    }

    private static void ValidateCovariance(double[,] covariance, int size)
    {
        Guard.Length(covariance.GetLength(0), size, "covariance's first dimension");
        Guard.Length(covariance.GetLength(1), size, "covariance's second dimension");
        for (int i = 0; i < size; i++)
            for (int j = 0; j < size; j++)
            {
                Guard.Finite(covariance[i, j], $"covariance[{i}, {j}]");
                double scale = Math.Max(Math.Abs(covariance[i, j]), Math.Abs(covariance[j, i]));
                if (Math.Abs(covariance[i, j] - covariance[j, i]) > SymmetryTolerance * scale)
                    throw new ArgumentException(FormattableString.Invariant(
                        $"covariance must be symmetric, but has {covariance[i, j]} and {covariance[j, i]} at [{i}, {j}] and [{j}, {i}]."));
            }
    }
}
