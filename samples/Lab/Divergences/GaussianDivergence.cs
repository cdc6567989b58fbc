namespace Lab;

/// <summary>
/// Divergences of two normal distributions of one dimension, in closed form where there is one, and else, on the line, by an integral
/// to about 1e-10. With d the difference of the means, and S_p and S_q the covariances.
/// </summary>
internal static class GaussianDivergence
{
    private static readonly Dictionary<FDivergence, Func<Gaussian, Gaussian, double>> _closedForms = new()
    {
        [FDivergence.KL] = KullbackLeibler,
        [FDivergence.ReverseKL] = (p, q) => KullbackLeibler(q, p),
        [FDivergence.Pearson] = PearsonChiSquared,
        [FDivergence.Hellinger] = SquaredHellinger,
    };

    /// <summary>D_f(P, Q) = E_q[f(p/q)].</summary>
    /// <exception cref="ArgumentException">
    /// The dimensions differ; or there is no closed form, and the dimension is above 1 or f's limits are infinite.
    /// </exception>
    public static double Between(FDivergence divergence, Gaussian p, Gaussian q)
    {
        return _closedForms.TryGetValue(divergence, out var closedForm) ? closedForm(p, q) : LineDivergence.Integral(divergence, p, q);
    }

    /// <summary>KL(P, Q) = (tr(S_q^-1 S_p) + d' S_q^-1 d - k + log(det S_q/det S_p))/2.</summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public static double KullbackLeibler(Gaussian p, Gaussian q)
    {
        var difference = Difference(p, q);
        double trace = q.Factor.TraceOfInverseTimes(p.Factor), distance = q.Factor.InverseQuadraticForm(difference);
        return (trace + distance - p.Dimension + q.Factor.LogDeterminant - p.Factor.LogDeterminant) / 2;
    }

    /// <summary>
    /// E_q[(p/q - 1)^2] = det S_q (det S_p det(2 S_q - S_p))^-1/2 exp(d' (2 S_q - S_p)^-1 d) - 1; infinite where 2 S_q - S_p is not
    /// positive definite, for p's tails are then too heavy.
    /// </summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public static double PearsonChiSquared(Gaussian p, Gaussian q)
    {
        var difference = Difference(p, q);
        if (Cholesky.TryFactor(Combine(2, q, -1, p)) is not { } factor)
            return double.PositiveInfinity;
        double logRatio = q.Factor.LogDeterminant - (p.Factor.LogDeterminant + factor.LogDeterminant) / 2;
        return Math.Exp(logRatio + factor.InverseQuadraticForm(difference)) - 1;
    }

    /// <summary>
    /// The integral of (sqrt p - sqrt q)^2, from 0 to 2: 2 - 2 (det S_p det S_q)^1/4 (det S)^-1/2 exp(-d' S^-1 d/8), S = (S_p + S_q)/2.
    /// </summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public static double SquaredHellinger(Gaussian p, Gaussian q)
    {
        var difference = Difference(p, q);
        var factor = Cholesky.TryFactor(Combine(0.5, p, 0.5, q))!;
        double logRatio = (p.Factor.LogDeterminant + q.Factor.LogDeterminant) / 4 - factor.LogDeterminant / 2;
        return 2 - 2 * Math.Exp(logRatio - factor.InverseQuadraticForm(difference) / 8);
    }

    /// <summary>JS(P, Q) = KL(P, M)/2 + KL(Q, M)/2 with M = (P + Q)/2, on the line: from 0 to log 2. Half of the f-GAN paper's.</summary>
    /// <exception cref="ArgumentException">A dimension is not 1.</exception>
    public static double JensenShannon(Gaussian p, Gaussian q) => Between(FDivergence.JensenShannon, p, q) / 2;

    /// <summary>TV(P, Q), half the integral of |p - q|, on the line: from 0 to 1.</summary>
    /// <exception cref="ArgumentException">A dimension is not 1.</exception>
    public static double TotalVariation(Gaussian p, Gaussian q) => LineDivergence.TotalVariation(p, q);

    private static double[] Difference(Gaussian p, Gaussian q)
    {
        Guard.Length(q.Dimension, p.Dimension, "q's mean");
        return p.Mean.Zip(q.Mean, (left, right) => left - right).ToArray();
    }

    private static double[,] Combine(double a, Gaussian p, double b, Gaussian q)
    {
        double[,] left = p.Covariance, right = q.Covariance;
        for (int i = 0; i < p.Dimension; i++)
            for (int j = 0; j < p.Dimension; j++)
                left[i, j] = a * left[i, j] + b * right[i, j];
        return left;
    }
}
