namespace Gan.Benchmarks.Training;

/// <summary>This package's trainer against the textbook loop in PyTorch, run in turns: A B A B.</summary>
internal sealed class Comparison
{
    private static readonly int[] _widths = [32, 64];

    private readonly ComparisonSide _pyTorch;
    private readonly List<ComparisonSide> _precisions;

    /// <param name="python">The Python that has PyTorch.</param>
    /// <param name="bfloat16">Whether to measure bfloat16 convolutions too.</param>
    public Comparison(string python, bool bfloat16)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "textbook_wgan_gp.py");
        _pyTorch = new ComparisonSide("pytorch", python, [script]);
        _precisions = [Ours("float32")];
        if (bfloat16)
            _precisions.Add(Ours("bf16", "--bf16"));
    }

    /// <summary>Runs it all.</summary>
    /// <param name="steps">Steps to measure in each run.</param>
    /// <param name="threads">libtorch's threads, for all sides.</param>
    /// <param name="pairs">Runs of each side.</param>
    /// <param name="log">Is told of each run.</param>
    public List<ComparisonRow> Run(int steps, int threads, int pairs, TextWriter log)
    {
        using var digits = new DigitFile();
        return [.. _widths.SelectMany(width => Compare(width, Runs(width)))];

        ILookup<ComparisonSide, TrainingMeasurement> Runs(int width) =>
            Enumerable.Range(0, pairs).SelectMany(_ => Turn()).ToLookup(
                side => side,
                side =>
                {
                    var run = side.Run(digits.Path, width, steps, threads);
                    log.WriteLine(FormattableString.Invariant($"base {width}, {side.Name}: {run.SecondsPerStep:F4} s/step"));
                    return run;
                });
    }

    private IEnumerable<ComparisonSide> Turn() => [_pyTorch, .. _precisions];

    private IEnumerable<ComparisonRow> Compare(int width, ILookup<ComparisonSide, TrainingMeasurement> runs) =>
        _precisions.Select(side => ComparisonRow.Of(width, side.Name, [.. runs[side]], [.. runs[_pyTorch]]));

    private static ComparisonSide Ours(string precision, params string[] arguments) =>
        new(precision, Environment.ProcessPath!, [TrainingCommand.Name, "--json", .. arguments]);
}
