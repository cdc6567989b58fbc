using System.Runtime.InteropServices;

namespace Lab;

/// <summary>Points as the rows of a matrix.</summary>
internal static class PointSet
{
    public static ReadOnlySpan<double> Row(double[,] points, int row) =>
        MemoryMarshal.CreateReadOnlySpan(ref points[row, 0], points.GetLength(1));

    public static void Validate(double[,] points, string name)
    {
        ArgumentNullException.ThrowIfNull(points, name);
        Guard.AtLeast(points.GetLength(0), 1, $"{name}'s number of points");
        Guard.AtLeast(points.GetLength(1), 1, $"{name}'s dimension");
        for (int i = 0; i < points.GetLength(0); i++)
            for (int k = 0; k < points.GetLength(1); k++)
                if (!double.IsFinite(points[i, k]))
                    Guard.Finite(points[i, k], $"{name}[{i}, {k}]");
    }

    public static void ValidateDimensions(double[,] left, string leftName, double[,] right, string rightName)
    {
        if (left.GetLength(1) != right.GetLength(1))
            throw new ArgumentException(
                $"{leftName} and {rightName} must have points of one dimension, but have {left.GetLength(1)} and {right.GetLength(1)}.");
    }
}
