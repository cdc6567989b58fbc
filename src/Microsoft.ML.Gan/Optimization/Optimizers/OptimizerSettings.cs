using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Which optimizer a network gets, and its constants. The known ones, with their defaults, are in <see cref="Known"/>; there are no others.
/// </summary>
public abstract record OptimizerSettings
{
    private protected OptimizerSettings()
    {
    }

    /// <summary>All of them, with their defaults.</summary>
    public static IReadOnlyList<OptimizerSettings> Known { get; } =
        [new AdamSettings(), new AdamWSettings(), new RmsPropSettings(), new SgdSettings()];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(optimizer => optimizer.Name)];

    /// <summary>The name by which <see cref="Get"/> knows it.</summary>
    public abstract string Name { get; }

    /// <summary>The step size, which <see cref="Schedule"/> multiplies.</summary>
    /// <value>Greater than 0.</value>
    public double LearningRate { get; init; }

    /// <summary>How the learning rate changes over the training.</summary>
    /// <value>The default is <see cref="LearningRateSchedule.Constant"/>.</value>
    public LearningRateSchedule Schedule { get; init; } = LearningRateSchedule.Constant;

    /// <summary>The known optimizer of a name, with its defaults.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static OptimizerSettings Get(string name) => Guard.Known(Known, optimizer => optimizer.Name, name, "Optimizer");

    /// <summary>Whether steps go on along earlier gradients.</summary>
    internal virtual bool UsesMomentum => false;

    internal abstract optim.Optimizer Create(IEnumerable<Parameter> parameters);

    /// <summary>Gives an optimizer the learning rate of the coming step.</summary>
    /// <param name="optimizer">What <see cref="Create"/> returned.</param>
    /// <param name="step">The training steps taken so far.</param>
    /// <param name="steps">The training steps in all.</param>
    internal void SetLearningRate(optim.Optimizer optimizer, int step, int steps)
    {
        double rate = LearningRate * Schedule.GetFactor(step, steps);
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = rate;
    }

    /// <summary>Checks what networks of Single ask for beyond; those of Double have room for more.</summary>
    internal void RequireSingle() => SingleGuard.Positive(LearningRate, nameof(LearningRate));

    internal virtual void Validate()
    {
        Guard.Positive(LearningRate, nameof(LearningRate));
        ArgumentNullException.ThrowIfNull(Schedule);
        Schedule.Validate();
    }
}
