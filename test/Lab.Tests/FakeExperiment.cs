using System.CommandLine;

namespace Lab.Tests;

/// <summary>An experiment with every kind of figure, an option of its own, a table and a file.</summary>
internal sealed class FakeExperiment : Experiment
{
    private readonly Option<string> _variant = ExperimentOptions.Choice("--variant", "Which of two.", "left", "right");

    public override string Name => "fake";

    public override string Description => "Shows nothing at all.";

    public override IEnumerable<Option> Options => [_variant];

    public override double DefaultBudget => 20;

    /// <summary>What happens in the middle of the work.</summary>
    public Action Work { get; init; } = () => { };

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        settings.Progress.Report(0.5);
        Work();
        cancellationToken.ThrowIfCancellationRequested();
        return new ExperimentResult
        {
            Figures =
            {
                ["variant"] = settings.Get(_variant),
                ["steps"] = settings.Scaled(1_000),
                ["Third"] = 1.0 / 3,
                ["converged"] = true,
                ["undefined"] = double.NaN,
                ["bounds"] = new[] { double.NegativeInfinity, double.PositiveInfinity },
            },
            Tables = { new LabTable("A [title]", "name", "value").Add("[half]", 0.5) },
            Files = { ["fake.txt"] = "content"u8.ToArray() },
        };
    }
}
