using System.Numerics;
using System.Runtime.InteropServices;

namespace Lab;

/// <summary>One side's potentials from the other's: phi_i = -epsilon log sum_j b_j exp((psi_j - c_ij)/epsilon).</summary>
internal sealed class SoftMinimum
{
    // Just above where exp underflows, and becomes several times slower.
    private static readonly Vector<double> Negligible = new(-700);

    // Padded to whole vectors; a padded place has no weight.
    private readonly double[][] _cost;
    private readonly double[] _logWeights, _offsets, _exponents;

    /// <param name="rows">The number of potentials to compute.</param>
    /// <param name="cost">c, for a row and a place in it.</param>
    /// <param name="weights">b.</param>
    public SoftMinimum(int rows, Func<int, int, double> cost, double[] weights)
    {
        int padded = (weights.Length + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        _cost = new double[rows][];
        for (int i = 0; i < rows; i++)
        {
            _cost[i] = new double[padded];
            for (int j = 0; j < weights.Length; j++)
                _cost[i][j] = cost(i, j);
        }
        _logWeights = Array.ConvertAll(weights, Math.Log);
        _offsets = new double[padded];
        _offsets.AsSpan().Fill(double.NegativeInfinity);
        _exponents = new double[padded];
    }

    /// <summary>Computes phi from psi.</summary>
    public void Apply(double[] psi, double epsilon, double[] phi)
    {
        for (int j = 0; j < psi.Length; j++)
            _offsets[j] = psi[j] / epsilon + _logWeights[j];
        for (int i = 0; i < phi.Length; i++)
            phi[i] = -epsilon * LogSumExp(_cost[i], 1 / epsilon);
    }

    /// <summary>log sum_j exp(offset_j - c_j/epsilon), with the largest exponent taken out.</summary>
    private double LogSumExp(double[] cost, double inverseEpsilon)
    {
        var costs = MemoryMarshal.Cast<double, Vector<double>>(cost.AsSpan());
        var offsets = MemoryMarshal.Cast<double, Vector<double>>(_offsets.AsSpan());
        var exponents = MemoryMarshal.Cast<double, Vector<double>>(_exponents.AsSpan());
        var highest = new Vector<double>(double.NegativeInfinity);
        for (int k = 0; k < costs.Length; k++)
        {
            exponents[k] = offsets[k] - costs[k] * inverseEpsilon;
            highest = Vector.Max(highest, exponents[k]);
        }
        double largest = double.NegativeInfinity;
        for (int lane = 0; lane < Vector<double>.Count; lane++)
            largest = Math.Max(largest, highest[lane]);

        var sum = Vector<double>.Zero;
        foreach (var exponent in exponents)
            sum += Vector.Exp(Vector.Max(exponent - new Vector<double>(largest), Negligible));
        return largest + Math.Log(Vector.Sum(sum));
    }
}
