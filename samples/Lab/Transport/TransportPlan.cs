namespace Lab;

/// <summary>A coupling of two discrete distributions: how much mass moves from each source to each target.</summary>
internal sealed class TransportPlan
{
    internal TransportPlan(int sources, int targets, IReadOnlyList<TransportMove> moves) =>
        (Sources, Targets, Moves) = (sources, targets, moves);

    /// <summary>The number of sources.</summary>
    public int Sources { get; }

    /// <summary>The number of targets.</summary>
    public int Targets { get; }

    /// <summary>The moves with mass, at most <see cref="Sources"/> + <see cref="Targets"/> - 1 of them.</summary>
    public IReadOnlyList<TransportMove> Moves { get; }

    /// <summary>All mass, that of either distribution.</summary>
    public double Mass => Moves.Sum(move => move.Mass);

    /// <summary>The plan as a matrix of <see cref="Sources"/> x <see cref="Targets"/> masses.</summary>
    public double[,] ToMatrix()
    {
        var matrix = new double[Sources, Targets];
        foreach (var move in Moves)
            matrix[move.Source, move.Target] = move.Mass;
        return matrix;
    }
}

/// <summary>Mass that a plan moves from one point to another.</summary>
/// <param name="Source">The point's index among the sources.</param>
/// <param name="Target">The point's index among the targets.</param>
/// <param name="Mass">Greater than 0, in the weights' units.</param>
internal readonly record struct TransportMove(int Source, int Target, double Mass);
