using Gan.Cli.Commands;
using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli.Models;

/// <summary>A GAN on images with labels.</summary>
internal sealed class ConditionalModel(string name, GanVariant variant, LabelConditioning conditioning) : TrainModel
{
    public override string Name => name;

    public override bool NeedsLabels => true;

    public override TrainingOptions CreateOptions(TrainSettings settings)
    {
        var options = new ConditionalGanOptions { Variant = TrainVariant.Of(variant, settings), Conditioning = conditioning };
        return AdversarialSettings.Apply(options, settings);
    }

    public override IEstimator<GeneratorTransformer> CreateTrainer(TransformsCatalog transforms, TrainingOptions options) =>
        transforms.TrainConditionalGan(OutputColumn, TrainingData.ImageColumn, TrainingData.LabelColumn, (ConditionalGanOptions)options);
}
