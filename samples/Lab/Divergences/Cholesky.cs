namespace Lab;

/// <summary>The factor L of a symmetric, positive definite matrix A = L L'.</summary>
internal sealed class Cholesky
{
    private readonly double[,] _factor;

    private Cholesky(double[,] factor) => _factor = factor;

    /// <summary>log det A.</summary>
    public double LogDeterminant
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < _factor.GetLength(0); i++)
                sum += 2 * Math.Log(_factor[i, i]);
            return sum;
        }
    }

    /// <summary>The factor, or null if the matrix is not positive definite.</summary>
    public static Cholesky? TryFactor(double[,] matrix)
    {
        int size = matrix.GetLength(0);
        var factor = new double[size, size];
        for (int i = 0; i < size; i++)
            for (int j = 0; j <= i; j++)
            {
                double rest = matrix[i, j];
                for (int k = 0; k < j; k++)
                    rest -= factor[i, k] * factor[j, k];
                if (i == j && !(rest > 0))
                    return null;
                factor[i, j] = i == j ? Math.Sqrt(rest) : rest / factor[j, j];
            }
        return new Cholesky(factor);
    }

    /// <summary>v' A^-1 v = |L^-1 v|^2.</summary>
    public double InverseQuadraticForm(double[] v)
    {
        var solved = new double[v.Length];
        for (int i = 0; i < v.Length; i++)
        {
            double rest = v[i];
            for (int k = 0; k < i; k++)
                rest -= _factor[i, k] * solved[k];
            solved[i] = rest / _factor[i, i];
        }
        return solved.Sum(value => value * value);
    }

    /// <summary>trace(A^-1 B), where B = M M' has the factor M: the columns m of M count m' A^-1 m each.</summary>
    public double TraceOfInverseTimes(Cholesky other) =>
        Enumerable.Range(0, _factor.GetLength(0)).Sum(column => InverseQuadraticForm(other.Column(column)));

    private double[] Column(int column)
    {
        var values = new double[_factor.GetLength(0)];
        for (int row = 0; row < values.Length; row++)
            values[row] = _factor[row, column];
        return values;
    }
}
