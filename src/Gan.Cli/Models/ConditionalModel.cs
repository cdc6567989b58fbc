using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>A GAN on images with labels.</summary>
internal sealed class ConditionalModel(string name, GanVariant variant, LabelConditioning conditioning) : GeneratorModel
{
    public override string Name => name;

    protected override bool NeedsLabels => true;

    protected override TrainingOptions CreateOptions(TrainSettings settings)
    {
        var options = new ConditionalGanOptions { Variant = TrainVariant.Of(variant, settings), Conditioning = conditioning };
        return AdversarialSettings.Apply(options, settings);
    }

    protected override IEstimator<GeneratorTransformer> CreateTrainer(TransformsCatalog transforms, TrainingOptions options) =>
        transforms.TrainConditionalGan(OutputColumn, TrainingData.ImageColumn, TrainingData.LabelColumn, (ConditionalGanOptions)options);
}
