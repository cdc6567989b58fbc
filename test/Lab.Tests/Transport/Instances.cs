namespace Lab.Tests;

/// <summary>Random transport problems.</summary>
internal static class Instances
{
    public static double[,] Points(Random random, int count, int dimension)
    {
        var points = new double[count, dimension];
        for (int i = 0; i < count; i++)
            for (int k = 0; k < dimension; k++)
                points[i, k] = random.NextDouble();
        return points;
    }

    public static double[,] Matrix(int rows, int columns, Func<int, int, double> value)
    {
        var matrix = new double[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                matrix[i, j] = value(i, j);
        return matrix;
    }

    /// <summary>Masses that sum to <paramref name="mass"/>, a quarter of them 0.</summary>
    public static double[] Weights(Random random, int count, double mass = 1)
    {
        var weights = Enumerable.Range(0, count).Select(i => i > 0 && random.Next(4) == 0 ? 0 : random.NextDouble() + 1e-3).ToArray();
        double sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight * mass / sum);
    }

    public static double[] Uniform(int count) => Enumerable.Repeat(1.0 / count, count).ToArray();
}
