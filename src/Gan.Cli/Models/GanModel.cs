using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>A GAN on images alone.</summary>
internal sealed class GanModel(GanVariant variant) : GeneratorModel
{
    public override string Name => variant.Name;

    protected override TrainingOptions CreateOptions(TrainSettings settings) =>
        AdversarialSettings.Apply(new GanOptions { Variant = TrainVariant.Of(variant, settings) }, settings);

    protected override IEstimator<GeneratorTransformer> CreateTrainer(TransformsCatalog transforms, TrainingOptions options) =>
        transforms.TrainGan(OutputColumn, TrainingData.ImageColumn, (GanOptions)options);
}
