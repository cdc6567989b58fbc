using System.CommandLine;
using System.Globalization;

namespace Lab;

/// <summary>
/// How two players move on min over x, max over y of xy: simultaneous gradient steps spiral out by sqrt(1 + eta²) each, alternating ones
/// circle, and extragradient (by sqrt(1 - eta² + eta⁴) a step), optimistic and lookahead steps converge.
/// </summary>
internal sealed class BilinearExperiment : Experiment
{
    private const int Steps = 2_000;
    private const double ConvergedDistance = 1e-3;

    private readonly Option<string> _optimizer =
        ExperimentOptions.Choice("--optimizer", "How the players take turns; the figures are its own.", [.. GameDynamics.Names]);

    private readonly Option<double> _eta = new("--eta")
    {
        Description = "The size of their steps.",
        DefaultValueFactory = _ => 0.1,
    };

    public BilinearExperiment() => _eta.Validators.Add(result =>
    {
        double eta = result.GetValueOrDefault<double>();
        if (!(eta > 0 && double.IsFinite(eta)))
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--eta must be greater than 0 and finite, but is {eta}."));
    });

    public override string Name => "bilinear";

    public override string Description =>
        "min max xy: gradient steps spiral out or circle; extragradient, optimistic and lookahead converge.";

    public override IEnumerable<Option> Options => [_optimizer, _eta];

    public override double DefaultBudget => 20;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        double eta = settings.Get(_eta);
        List<BilinearOrbit> orbits = [];
        foreach (GameDynamics dynamics in GameDynamics.Known)
        {
            orbits.Add(BilinearOrbit.Follow(dynamics, eta, settings.Scaled(Steps), cancellationToken));
            settings.Progress.Report((double)orbits.Count / GameDynamics.Known.Count);
        }
        return Result(orbits, orbits.Single(orbit => orbit.Dynamics.Name == settings.Get(_optimizer)), eta);
    }

    private static ExperimentResult Result(List<BilinearOrbit> orbits, BilinearOrbit chosen, double eta) => new()
    {
        Figures =
        {
            ["optimizer"] = chosen.Dynamics.Name,
            ["eta"] = eta,
            ["steps"] = chosen.Points.Count - 1,
            ["rate"] = chosen.Rate,
            ["rateOfTheory"] = chosen.RateOfTheory,
            ["firstDistance"] = chosen.Distances[0],
            ["distance"] = chosen.Distances[^1],
            ["minDistance"] = chosen.Distances.Min(),
            ["maxDistance"] = chosen.Distances.Max(),
            ["converged"] = IsConverged(chosen),
        },
        Tables = { Table(orbits, eta) },
        Files =
        {
            [$"bilinear-{chosen.Dynamics.Name}.svg"] = new Plot($"min max xy, {chosen.Dynamics.Name}", "x", "y")
                { Range = 1.1 * chosen.Distances.Max() }
                .Line("orbit", [.. chosen.Points.Select(point => point.X)], [.. chosen.Points.Select(point => point.Y)]).ToSvg(),
            ["bilinear-distance.svg"] = DistancePlot(orbits),
        },
    };

    private static LabTable Table(List<BilinearOrbit> orbits, double eta)
    {
        var table = new LabTable(
            string.Create(CultureInfo.InvariantCulture, $"min max xy, eta {eta}"),
            "optimizer", "rate", "theory", "distance", "smallest", "largest", "converged");
        foreach (BilinearOrbit orbit in orbits)
            table.Add(
                orbit.Dynamics.Name, orbit.Rate, orbit.RateOfTheory, orbit.Distances[^1], orbit.Distances.Min(), orbit.Distances.Max(),
                IsConverged(orbit));
        return table;
    }

    private static byte[] DistancePlot(List<BilinearOrbit> orbits)
    {
        var plot = new Plot("min max xy", "steps", "distance from the equilibrium") { LogarithmicY = true };
        foreach (BilinearOrbit orbit in orbits)
            plot.Line(orbit.Dynamics.Name, [.. Enumerable.Range(0, orbit.Distances.Count).Select(step => (double)step)], orbit.Distances);
        return plot.ToSvg();
    }

    private static bool IsConverged(BilinearOrbit orbit) => orbit.Distances[^1] < ConvergedDistance;
}
