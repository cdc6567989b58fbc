using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>A model that turns images into others.</summary>
/// <param name="name">Its name.</param>
/// <param name="defaults">What it trains with where nothing else is asked for.</param>
/// <param name="load">Loads a folder's two domains.</param>
/// <param name="create">Makes the trainer.</param>
internal sealed class TranslatorModel<TOptions>(
    string name, TOptions defaults, Func<TrainJob, IDataView> load,
    Func<TransformsCatalog, TOptions, IEstimator<TranslatorTransformer>> create)
    : TrainModel(new Recipe(name, defaults, defaults.Optimizer))
    where TOptions : TranslationOptions
{
    public override string[] Train(TrainJob job)
    {
        var (ml, settings) = (job.Context, job.Settings);
        if (!settings.NamesData)
            throw new UsageException(
                $"--data is required for pix2pix and cyclegan, a folder with sub-folders 'input' and 'target', "
                + $"but --model is '{Name}' and there is no --data.");
        var trainer = Begin<TOptions, IEstimator<TranslatorTransformer>>(
            job, (options, recipe) => options with { Optimizer = recipe.Optimizer }, options => create(ml.Transforms, options));
        IDataView data = load(job);
        var pipeline = TranslationData.Prepare(ml, settings.Size).Append(trainer);
        var model = (TransformerChain<TranslatorTransformer>)job.Fit(pipeline, data);
        return job.Folder.Save(ml, model, data.Schema, settings);
    }
}
