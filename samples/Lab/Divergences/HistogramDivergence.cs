namespace Lab;

/// <summary>
/// Divergences of two histograms: probabilities p and q of the same bins, each from 0 to 1 and with a sum of 1 to 1e-9. All are in nats,
/// and infinite where the definition is; all throw an <see cref="ArgumentException"/> for histograms that are none.
/// </summary>
internal static class HistogramDivergence
{
    private const double SumTolerance = 1e-9;

    /// <summary>D_f(P, Q) = sum q_i f(p_i/q_i), where a bin counts p_i lim f'(u) without q and q_i f(0) without p.</summary>
    public static double Between(FDivergence divergence, double[] p, double[] q)
    {
        Validate(p, q);
        return p.Zip(q, (left, right) => Perspective.Of(divergence, left, right)).Sum();
    }

    /// <summary>KL(P, Q) = sum p_i log(p_i/q_i): infinite if p has a bin that q lacks.</summary>
    public static double KullbackLeibler(double[] p, double[] q) => Between(FDivergence.KL, p, q);

    /// <summary>JS(P, Q) = KL(P, M)/2 + KL(Q, M)/2 with M = (P + Q)/2: from 0 to log 2. Half of the f-GAN paper's.</summary>
    public static double JensenShannon(double[] p, double[] q) => Between(FDivergence.JensenShannon, p, q) / 2;

    /// <summary>TV(P, Q) = 1/2 sum |p_i - q_i|, the largest difference in any event's probability: from 0 to 1.</summary>
    public static double TotalVariation(double[] p, double[] q)
    {
        Validate(p, q);
        return p.Zip(q, (left, right) => Math.Abs(left - right)).Sum() / 2;
    }

    private static void Validate(double[] p, double[] q)
    {
        Validate(p, nameof(p));
        Validate(q, nameof(q));
        Guard.Length(q.Length, p.Length, nameof(q));
    }

    private static void Validate(double[] probabilities, string name)
    {
        Guard.AtLeast(probabilities.Length, 1, $"{name}'s number of bins");
        for (int i = 0; i < probabilities.Length; i++)
            Guard.InRange(probabilities[i], 0, 1, $"{name}[{i}]");
        Guard.InRange(probabilities.Sum(), 1 - SumTolerance, 1 + SumTolerance, $"{name}'s sum");
    }
}
