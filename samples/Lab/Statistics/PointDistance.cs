namespace Lab;

/// <summary>How far two sets of points of the plane are apart.</summary>
internal static class PointDistance
{
    /// <summary>The exact Wasserstein-1 distance of the two, each point with the same mass.</summary>
    /// <param name="x">Row by row, N x 2.</param>
    /// <param name="y">Row by row, M x 2.</param>
    public static double Wasserstein1(float[] x, float[] y) => ExactTransport.Between(Matrix(x), Matrix(y)).Cost;

    private static double[,] Matrix(float[] points)
    {
        var matrix = new double[points.Length / 2, 2];
        for (int i = 0; i < points.Length; i++)
            matrix[i / 2, i % 2] = points[i];
        return matrix;
    }
}
