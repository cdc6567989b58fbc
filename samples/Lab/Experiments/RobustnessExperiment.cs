using System.CommandLine;

namespace Lab;

/// <summary>
/// Which variants train with which networks: the comparison of WGAN-GP's paper (Gulrajani et al., arXiv:1704.00028, figure 2) on drawn
/// digits of 16 x 16 pixels. What a cell's numbers mean: <see cref="SampleScore"/>.
/// </summary>
internal sealed class RobustnessExperiment : Experiment
{
    private const int SheetColumns = 8;
    private const int SheetRows = 4;

    private readonly Option<bool> _quick =
        ExperimentOptions.Quick("Smaller networks, larger and fewer steps: minutes for hours.");

    public override string Name => "robustness";

    public override string Description =>
        "gan, lsgan, wgan and wgan-gp with networks from easy to hard: where they train, and where they collapse.";

    public override IEnumerable<Option> Options => [_quick];

    public override double DefaultBudget => 21_600;

    public override ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken)
    {
        bool quick = settings.Get(_quick);
        RobustnessScale scale = quick ? RobustnessScale.Quick : RobustnessScale.Full;
        scale = scale with { Steps = settings.Scaled(scale.Steps) };
        var digits = new DigitPool(settings.Seed);
        List<RobustnessCell> cells = [];
        foreach (GanNetwork network in scale.Networks)
            foreach (GanVariant variant in scale.Variants)
            {
                cells.Add(RobustnessCell.Train(digits, variant, network, scale, settings.Seed, cancellationToken));
                settings.Progress.Report((double)cells.Count / (scale.Networks.Count * scale.Variants.Count));
            }
        return Result(cells, scale, quick);
    }

    private static ExperimentResult Result(List<RobustnessCell> cells, RobustnessScale scale, bool quick) => new()
    {
        Figures =
        {
            ["quick"] = quick,
            ["steps"] = scale.Steps,
            ["cells"] = cells.Select(cell => cell.Name).ToArray(),
            ["scores"] = cells.Select(cell => cell.Score.Score).ToArray(),
            ["diversities"] = cells.Select(cell => cell.Score.Diversity).ToArray(),
            ["collapsed"] = cells.Select(cell => cell.Score.IsCollapsed).ToArray(),
            ["wganGpTrainsEverywhere"] = cells
                .Where(cell => cell.Variant.Name == GanVariant.WganGp.Name).All(cell => !cell.Score.IsCollapsed),
        },
        Tables = { Table(cells, scale) },
        Files =
        {
            // Its rows are the table's, its columns too.
            ["robustness.png"] = new SampleSheet(DigitPool.Side, SheetColumns, SheetRows)
                .ToPng([.. cells.Chunk(scale.Variants.Count).Select(row => row.Select(cell => cell.Samples).ToArray())]),
        },
    };

    private static LabTable Table(List<RobustnessCell> cells, RobustnessScale scale)
    {
        var table = new LabTable(
            "Score: 0 for the data, 1 for their mean image", ["network", .. scale.Variants.Select(variant => variant.Name)]);
        foreach (RobustnessCell[] row in cells.Chunk(scale.Variants.Count))
            table.Add([row[0].Network.Name, .. row.Select(cell => Text(cell.Score))]);
        return table;
    }

    private static string Text(SampleScore score)
        => FormattableString.Invariant($"{score.Score:F3}{(score.IsCollapsed ? " collapsed" : "")}");
}
