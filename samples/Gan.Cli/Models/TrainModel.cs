using Gan.Cli.Commands;
using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli.Models;

/// <summary>What a name in <c>gan train --model</c> stands for: a trainer, with the options that its paper found to work.</summary>
internal abstract partial class TrainModel
{
    protected const string OutputColumn = "Synthetic";

    /// <summary>The name.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it learns from labels.</summary>
    public virtual bool NeedsLabels => false;

    /// <summary>The options that only this kind of model has; those that all have are set afterwards.</summary>
    /// <exception cref="ArgumentException">The settings ask for something that the model does not have.</exception>
    public abstract TrainingOptions CreateOptions(TrainSettings settings);

    /// <summary>The trainer.</summary>
    /// <param name="transforms">The catalog.</param>
    /// <param name="options">What <see cref="CreateOptions"/> gave, or a changed copy.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public abstract IEstimator<GeneratorTransformer> CreateTrainer(TransformsCatalog transforms, TrainingOptions options);
}
