using System.Numerics.Tensors;

namespace Lab;

/// <summary>
/// How far two distributions are apart, by the distances of pairs of samples: 2 E|X - Y| - E|X - X'| - E|Y - Y'|, which is 0 for equal
/// distributions and positive for all others (Székely and Rizzo, "Energy statistics", JSPI 143, 2013).
/// </summary>
internal static class EnergyDistance
{
    /// <summary>The unbiased estimate, which may be below 0 where the two are close.</summary>
    /// <param name="x">Row by row, N x <paramref name="dimension"/>, at least 2 rows.</param>
    /// <param name="y">Row by row, M x <paramref name="dimension"/>, at least 2 rows.</param>
    /// <param name="dimension">The values in a row.</param>
    public static double Between(float[] x, float[] y, int dimension)
        => 2 * MeanDistance(x, y, dimension) - Spread(x, dimension) - Spread(y, dimension);

    /// <summary>E|X - X'|, the mean distance between two different rows.</summary>
    public static double Spread(float[] x, int dimension)
    {
        double rows = x.Length / dimension;
        return MeanDistance(x, x, dimension) * rows / (rows - 1);
    }

    private static double MeanDistance(float[] x, float[] y, int dimension)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i += dimension)
            for (int j = 0; j < y.Length; j += dimension)
                sum += TensorPrimitives.Distance<float>(x.AsSpan(i, dimension), y.AsSpan(j, dimension));
        return sum / ((double)x.Length / dimension * (y.Length / dimension));
    }
}
