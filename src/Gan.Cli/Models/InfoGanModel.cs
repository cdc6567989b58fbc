using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>An InfoGAN, with one code of ten categories and two continuous ones.</summary>
internal sealed class InfoGanModel : GeneratorModel
{
    public override string Name => "infogan";

    protected override TrainingOptions CreateOptions(TrainSettings settings)
    {
        var options = new InfoGanOptions();
        return AdversarialSettings.Apply(options with { Variant = TrainVariant.Of(options.Variant, settings) }, settings);
    }

    protected override IEstimator<GeneratorTransformer> CreateTrainer(TransformsCatalog transforms, TrainingOptions options) =>
        transforms.TrainInfoGan(OutputColumn, TrainingData.ImageColumn, (InfoGanOptions)options);
}
