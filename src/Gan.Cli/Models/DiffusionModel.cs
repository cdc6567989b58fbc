using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>A denoising diffusion model.</summary>
internal sealed class DiffusionModel : GeneratorModel
{
    public override string Name => "ddpm";

    protected override TrainingOptions CreateOptions(TrainSettings settings)
    {
        AdversarialSettings.RequireNone(Name, settings);
        var options = new DiffusionOptions();
        return options with { Optimizer = TrainVariant.Optimizer(settings, options.Optimizer) };
    }

    protected override IEstimator<GeneratorTransformer> CreateTrainer(TransformsCatalog transforms, TrainingOptions options) =>
        transforms.TrainDiffusion(OutputColumn, TrainingData.ImageColumn, (DiffusionOptions)options);
}
