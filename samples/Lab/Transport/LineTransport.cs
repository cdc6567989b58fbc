namespace Lab;

/// <summary>
/// Optimal transport on the line: for the cost |x - y|^p, p >= 1, the monotone plan, which pairs equal quantiles, is optimal, and
/// W_p^p is the integral over t in (0, 1) of |F^-1(t) - G^-1(t)|^p. It takes a sort, instead of a linear program.
/// </summary>
internal static class LineTransport
{
    /// <summary>The monotone plan between two sets of numbers. The potentials come with it.</summary>
    /// <param name="source">x, n numbers in any order.</param>
    /// <param name="target">y, m numbers in any order.</param>
    /// <param name="p">The power; at least 1. W_p is the p-th root of the cost: <see cref="TransportResult.Distance"/>.</param>
    /// <param name="sourceWeights">n masses of at least 0; uniform by default, with the other side's sum or 1.</param>
    /// <param name="targetWeights">m masses with the same sum to 1e-9; uniform by default.</param>
    /// <exception cref="ArgumentException">
    /// A set is empty, a number or a cost is not finite, p &lt; 1; or weights are of the wrong number, negative, not finite, all 0, or
    /// different in sum.
    /// </exception>
    public static TransportResult Between(
        double[] source, double[] target, double p = 1, double[]? sourceWeights = null, double[]? targetWeights = null)
    {
        Validate(source, nameof(source));
        Validate(target, nameof(target));
        PowerCost.ValidatePower(p);
        Guard.Finite(PowerCost.Of(Math.Max(source.Max() - target.Min(), target.Max() - source.Min()), p), "The largest cost |x - y|^p");
        return MergeQuantiles(source, target, p, MassGrid.Of(sourceWeights, source.Length, targetWeights, target.Length));
    }

    /// <summary>
    /// Walks through both sets in order, and moves what the two current points share. The walk is a basis of the transportation
    /// problem, so that phi_i + psi_j = c_ij along it gives potentials; convexity makes them feasible elsewhere.
    /// </summary>
    private static TransportResult MergeQuantiles(double[] source, double[] target, double p, MassGrid masses)
    {
        int[] rows = Order(source), columns = Order(target);
        double Cost(int i, int j) => PowerCost.Of(Math.Abs(source[i] - target[j]), p);

        double[] phi = new double[rows.Length], psi = new double[columns.Length];
        psi[columns[0]] = Cost(rows[0], columns[0]);
        List<TransportMove> moves = [];
        long supply = masses.Source[rows[0]], demand = masses.Target[columns[0]];
        for (int row = 0, column = 0; ;)
        {
            int i = rows[row], j = columns[column];
            long flow = Math.Min(supply, demand);
            if (flow > 0)
                moves.Add(new TransportMove(i, j, flow * masses.Unit));
            (supply, demand) = (supply - flow, demand - flow);
            if (supply == 0 && row + 1 < rows.Length)
            {
                int next = rows[++row];
                (supply, phi[next]) = (masses.Source[next], Cost(next, j) - psi[j]);
            }
            else if (column + 1 < columns.Length)
            {
                int next = columns[++column];
                (demand, psi[next]) = (masses.Target[next], Cost(i, next) - phi[i]);
            }
            else
            {
                double cost = moves.Sum(move => Cost(move.Source, move.Target) * move.Mass);
                return new TransportResult(cost, new TransportPlan(source.Length, target.Length, moves), phi, psi);
            }
        }
    }

    private static int[] Order(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort((double[])values.Clone(), order);
        return order;
    }

    private static void Validate(double[] values, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        Guard.AtLeast(values.Length, 1, $"{name}'s number of points");
        for (int i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i]))
                Guard.Finite(values[i], $"{name}[{i}]");
    }
}
