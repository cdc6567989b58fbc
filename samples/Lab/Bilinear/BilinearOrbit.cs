namespace Lab;

/// <summary>The points through which dynamics take <see cref="BilinearGame"/>, the starting point first.</summary>
internal sealed class BilinearOrbit
{
    private BilinearOrbit(GameDynamics dynamics, double eta, List<(double X, double Y)> points)
    {
        (Dynamics, Points) = (dynamics, points);
        Distances = [.. points.Select(Distance)];
        RateOfTheory = BilinearRate.Of(dynamics, eta);
    }

    public GameDynamics Dynamics { get; }

    public IReadOnlyList<(double X, double Y)> Points { get; }

    /// <summary>|p_t|, the points' distances from the origin.</summary>
    public IReadOnlyList<double> Distances { get; }

    /// <summary>The geometric mean of |p_(t+1)| / |p_t|.</summary>
    public double Rate => Math.Exp(Math.Log(Distances[^1] / Distances[0]) / (Distances.Count - 1));

    /// <summary>What <see cref="Rate"/> tends to as the steps grow.</summary>
    public double RateOfTheory { get; }

    /// <summary>Follows an orbit for so many steps, or until its distance is too large or too small for a double.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static BilinearOrbit Follow(GameDynamics dynamics, double eta, int steps, CancellationToken cancellationToken)
    {
        using var game = new BilinearGame(dynamics, eta, steps);
        List<(double, double)> points = [game.Point];
        for (int i = 0; i < steps; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            game.Step();
            if (!double.IsNormal(Distance(game.Point)))
                break;
            points.Add(game.Point);
        }
        return new BilinearOrbit(dynamics, eta, points);
    }

    private static double Distance((double X, double Y) point) => double.Hypot(point.X, point.Y);
}
