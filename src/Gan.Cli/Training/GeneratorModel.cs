using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>A model that draws images.</summary>
/// <param name="recipe">What it trains with where nothing else is asked for.</param>
/// <param name="complete">Puts the recipe's optimizer and variant into the trainer's options.</param>
/// <param name="create">Makes the trainer.</param>
internal sealed class GeneratorModel<TOptions>(
    Recipe recipe, Func<TOptions, Recipe, TOptions> complete, Func<TransformsCatalog, TOptions, IEstimator<GeneratorTransformer>> create)
    : TrainModel(recipe)
    where TOptions : TrainingOptions
{
    /// <summary>Whether it learns from labels.</summary>
    public bool NeedsLabels { get; init; }

    public override string[] Train(TrainJob job)
    {
        var (ml, settings) = (job.Context, job.Settings);
        // The trainer first: it checks the options.
        var trainer = Begin(job, complete, options => create(ml.Transforms, options));
        IDataView data = UsageException.Guard(() => TrainingData.Load(ml, settings));
        if (NeedsLabels && data.Schema.GetColumnOrNull(TrainingData.LabelColumn) is null)
            throw new UsageException($"--model {Name} must have data with labels, but --data {settings.Data} has none.");
        var pipeline = TrainingData.Prepare(ml, data, settings.Size, NeedsLabels).Append(trainer);
        var model = (TransformerChain<GeneratorTransformer>)job.Fit(pipeline, data);
        return job.Folder.Save(ml, model, data.Schema, settings);
    }
}
