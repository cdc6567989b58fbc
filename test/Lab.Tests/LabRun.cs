namespace Lab.Tests;

/// <summary>Runs of the laboratory.</summary>
internal static class LabRun
{
    public static Task<ProgramRun> Of(params string[] args) => Of(Experiment.Known, CancellationToken.None, args);

    /// <summary>With these experiments.</summary>
    public static Task<ProgramRun> Of(IReadOnlyList<Experiment> experiments, CancellationToken cancellationToken, params string[] args) =>
        ProgramRun.Of("lab", (output, error) => LabCommandLine.RunAsync(experiments, args, output, error, cancellationToken));
}
