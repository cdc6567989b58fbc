using Gan.Cli.Commands;
using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli.Models;

/// <summary>A GAN on images alone.</summary>
internal sealed class GanModel(GanVariant variant) : TrainModel
{
    public override string Name => variant.Name;

    public override TrainingOptions CreateOptions(TrainSettings settings) =>
        AdversarialSettings.Apply(new GanOptions { Variant = TrainVariant.Of(variant, settings) }, settings);

    public override IEstimator<GeneratorTransformer> CreateTrainer(TransformsCatalog transforms, TrainingOptions options) =>
        transforms.TrainGan(OutputColumn, TrainingData.ImageColumn, (GanOptions)options);
}
