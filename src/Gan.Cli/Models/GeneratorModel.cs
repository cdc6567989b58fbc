using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>A model that draws images.</summary>
internal abstract class GeneratorModel : TrainModel
{
    protected const string OutputColumn = "Synthetic";

    /// <summary>Whether it learns from labels.</summary>
    protected virtual bool NeedsLabels => false;

    public sealed override string[] Train(TrainJob job)
    {
        var (ml, settings) = (job.Context, job.Settings);
        // The trainer first: it checks the options.
        var (options, trainer) = UsageException.Guard(() =>
        {
            var options = job.Complete(CreateOptions(settings));
            return (options, CreateTrainer(ml.Transforms, options));
        });
        IDataView data = UsageException.Guard(() =>
            TrainingData.Load(ml, settings.Data, settings.Labels, settings.Count, settings.Size, settings.Seed ?? 0));
        if (NeedsLabels && data.Schema.GetColumnOrNull(TrainingData.LabelColumn) is null)
            throw new UsageException($"--model {Name} must have data with labels, but --data {settings.Data} has none.");
        var pipeline = TrainingData.Prepare(ml, settings.Size, NeedsLabels).Append(trainer);
        var model = (TransformerChain<GeneratorTransformer>)job.Fit(pipeline, data, options);
        return job.Folder.Save(ml, model, data.Schema, settings);
    }

    /// <summary>The options that only this kind of model has.</summary>
    /// <exception cref="ArgumentException">The settings ask for something that the model does not have.</exception>
    protected abstract TrainingOptions CreateOptions(TrainSettings settings);

    /// <summary>The trainer.</summary>
    /// <param name="transforms">The catalog.</param>
    /// <param name="options">What <see cref="CreateOptions"/> gave, completed.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    protected abstract IEstimator<GeneratorTransformer> CreateTrainer(TransformsCatalog transforms, TrainingOptions options);
}
