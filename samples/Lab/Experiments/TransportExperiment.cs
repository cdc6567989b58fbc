using System.Diagnostics;

namespace Lab;

/// <summary>
/// Optimal transport at quadratic cost where the answer is known: from U[0, 1] to U[1, 2] the map is x + 1 and the cost 1, and between any
/// numbers the plan is the monotone one. The general solver knows nothing of the line, and finds both, and the potentials that prove it.
/// </summary>
internal sealed class TransportExperiment : Experiment
{
    private const int Points = 1_000;
    private const int PlottedPoints = 100;
    private const int RandomProblems = 100;
    private const int RandomSources = 80;
    private const int RandomTargets = 120;

    private static readonly SinkhornOptions _entropic = new();

    public override string Name => "transport";

    public override string Description =>
        "Exact transport from U[0, 1] to U[1, 2]: the map x + 1, cost 1, primal equal to dual; monotone plans on the line.";

    public override double DefaultBudget => 20;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        var random = new Random(settings.Seed);
        var uniform = LineProblem.Uniform(Points, random);
        var (exact, exactSeconds) = Timed(uniform.Solve);
        cancellationToken.ThrowIfCancellationRequested();
        var (entropic, entropicSeconds) = Timed(() => Sinkhorn.Solve(uniform.Cost(), _entropic));

        List<LineCertificate> certificates =
            [LineCertificate.Of(uniform, exact), .. RandomCertificates(settings, random, cancellationToken)];
        return new ExperimentResult
        {
            Figures =
            {
                ["cost"] = exact.Cost,
                ["worstMapError"] = exact.Plan.Moves.Max(move => Math.Abs(uniform.Y[move.Target] - (uniform.X[move.Source] + 1))),
                ["primalDualGap"] = certificates.Max(certificate => certificate.DualityGap),
                ["dualInfeasibility"] = certificates.Max(certificate => certificate.Infeasibility),
                ["closedFormGap"] = certificates.Max(certificate => certificate.ClosedFormGap),
                ["monotone"] = certificates.All(certificate => certificate.IsMonotone),
                ["points"] = Points,
                ["exactSeconds"] = exactSeconds,
                ["sinkhornCost"] = entropic.Cost,
                ["sinkhornEpsilon"] = _entropic.Epsilon,
                ["sinkhornIterations"] = entropic.Iterations,
                ["sinkhornSeconds"] = entropicSeconds,
                ["randomProblems"] = certificates.Count - 1,
            },
            Files = { ["transport.svg"] = Draw(uniform, exact.Plan, entropic.Plan) },
        };
    }

    private static IEnumerable<LineCertificate> RandomCertificates(
        ExperimentSettings settings, Random random, CancellationToken cancellationToken)
    {
        int problems = settings.Scaled(RandomProblems);
        for (int i = 0; i < problems; i++)
        {
            settings.Progress.Report((double)i / problems);
            cancellationToken.ThrowIfCancellationRequested();
            var problem = LineProblem.Random(RandomSources, RandomTargets, random);
            yield return LineCertificate.Of(problem, problem.Solve());
        }
    }

    private static (T Result, double Seconds) Timed<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        return (work(), watch.Elapsed.TotalSeconds);
    }

    private static byte[] Draw(LineProblem problem, TransportPlan exact, double[,] entropic)
    {
        var (x, y) = (problem.X, problem.Y);
        int[] order = [.. Enumerable.Range(0, x.Length).OrderBy(i => x[i])];
        var moves = exact.Moves.Take(PlottedPoints).SelectMany(move => new[] { (float)x[move.Source], (float)y[move.Target] });
        return new Plot("From U[0, 1] to U[1, 2]", "from", "to")
            .Line("x + 1", [0, 1], [1, 2])
            .Points("the exact plan", [.. moves])
            .Line("the entropic plan's mean", [.. order.Select(i => x[i])], [.. order.Select(i => MeanTarget(entropic, i, y))])
            .ToSvg();
    }

    /// <summary>sum_j pi_ij y_j / sum_j pi_ij.</summary>
    private static double MeanTarget(double[,] plan, int row, double[] targets)
    {
        double mass = 0, moment = 0;
        for (int j = 0; j < targets.Length; j++)
            (mass, moment) = (mass + plan[row, j], moment + plan[row, j] * targets[j]);
        return moment / mass;
    }
}
