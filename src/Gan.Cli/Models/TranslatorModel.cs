using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>A model that turns images into others.</summary>
internal abstract class TranslatorModel : TrainModel
{
    protected const string OutputColumn = "Translation";

    public sealed override string[] Train(TrainJob job)
    {
        var (ml, settings) = (job.Context, job.Settings);
        var (options, trainer) = UsageException.Guard(() =>
        {
            AdversarialSettings.RequireNone(Name, settings);
            var options = job.Complete(CreateOptions(settings));
            return (options, CreateTrainer(ml.Transforms, options));
        });
        IDataView data = LoadFolders(ml, settings.Data);
        var pipeline = TranslationData.Prepare(ml, settings.Size).Append(trainer);
        var model = (TransformerChain<TranslatorTransformer>)job.Fit(pipeline, data, options);
        return job.Folder.Save(ml, model, data.Schema, settings);
    }

    /// <summary>Loads the folder's two domains.</summary>
    protected abstract IDataView LoadFolders(MLContext ml, string folder);

    /// <summary>The options that only this kind of model has.</summary>
    protected abstract TranslationOptions CreateOptions(TrainSettings settings);

    /// <summary>The trainer.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    protected abstract IEstimator<TranslatorTransformer> CreateTrainer(TransformsCatalog transforms, TranslationOptions options);
}
