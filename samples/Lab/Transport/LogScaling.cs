namespace Lab;

/// <summary>Sinkhorn's iteration on the potentials. Each half of it makes one of the plan's marginals right.</summary>
internal sealed class LogScaling
{
    private readonly double[,] _cost;
    private readonly double[] _a, _b;
    private readonly SoftMinimum _overTargets, _overSources;
    private readonly double[] _psi;
    private double[] _phi, _nextPhi;

    /// <param name="cost">c, n x m.</param>
    /// <param name="a">The sources' shares of the mass.</param>
    /// <param name="b">The targets' shares of the mass.</param>
    public LogScaling(double[,] cost, double[] a, double[] b)
    {
        (_cost, _a, _b) = (cost, a, b);
        _overTargets = new SoftMinimum(a.Length, (i, j) => cost[i, j], b);
        _overSources = new SoftMinimum(b.Length, (j, i) => cost[i, j], a);
        (_phi, _nextPhi, _psi) = (new double[a.Length], new double[a.Length], new double[b.Length]);
    }

    public int Iterations { get; private set; }

    public double MarginalError { get; private set; }

    /// <summary>Iterates at one epsilon until the row sums are right to the tolerance, but not for ever.</summary>
    public void Run(double epsilon, double tolerance, int maxIterations)
    {
        _overTargets.Apply(_psi, epsilon, _phi);
        for (int iteration = 1; ; iteration++)
        {
            _overSources.Apply(_phi, epsilon, _psi);
            _overTargets.Apply(_psi, epsilon, _nextPhi);
            Iterations++;
            MarginalError = RowError(epsilon);
            if (MarginalError <= tolerance || iteration == maxIterations)
                return;
            (_phi, _nextPhi) = (_nextPhi, _phi);
        }
    }

    public SinkhornResult Result(double epsilon, double tolerance, double mass)
    {
        var plan = new double[_a.Length, _b.Length];
        double cost = 0, entropicCost = 0;
        for (int i = 0; i < _a.Length; i++)
            for (int j = 0; j < _b.Length; j++)
            {
                // The weights' logarithms stay inside: where both weights are 0, the rest may be too large for exp.
                double share = Math.Exp((_phi[i] + _psi[j] - _cost[i, j]) / epsilon + Math.Log(_a[i]) + Math.Log(_b[j]));
                plan[i, j] = share * mass;
                cost += _cost[i, j] * plan[i, j];
                entropicCost += (_phi[i] + _psi[j]) * plan[i, j];
            }
        return new SinkhornResult(plan, _phi, _psi)
        {
            Cost = cost,
            EntropicCost = entropicCost,
            Iterations = Iterations,
            MarginalError = MarginalError,
            Converged = MarginalError <= tolerance,
        };
    }

    /// <summary>sum_i |sum_j pi_ij - a_i|: row i sums to a_i exp((phi_i - nextPhi_i)/epsilon).</summary>
    private double RowError(double epsilon)
    {
        double error = 0;
        for (int i = 0; i < _a.Length; i++)
            error += _a[i] * Math.Abs(Math.Exp((_phi[i] - _nextPhi[i]) / epsilon) - 1);
        return error;
    }
}
