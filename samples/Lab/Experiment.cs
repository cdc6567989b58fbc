using System.CommandLine;

namespace Lab;

/// <summary>
/// A claim of the theory, shown in numbers: a command of the laboratory. A new one is a class and a line in <see cref="Known"/>.
/// </summary>
internal abstract partial class Experiment
{
    /// <summary>The command.</summary>
    public abstract string Name { get; }

    /// <summary>What it shows, in one line.</summary>
    public abstract string Description { get; }

    /// <summary>
    /// Its own options. They refuse wrong values themselves, by their validators, while the command line is parsed:
    /// see <see cref="ExperimentOptions.Choice"/>.
    /// </summary>
    public virtual IEnumerable<Option> Options => [];

    /// <summary>
    /// The seconds that it takes at most on two cores when <c>--budget</c> does not say otherwise.
    /// </summary>
    public virtual double DefaultBudget => 100;

    /// <summary>Does the work; the same settings give the same figures.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public abstract ExperimentResult Run(ExperimentSettings settings, CancellationToken cancellationToken);
}
