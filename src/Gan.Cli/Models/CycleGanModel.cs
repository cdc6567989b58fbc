using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>CycleGAN, on the images of two folders that belong to no pairs.</summary>
internal sealed class CycleGanModel : TranslatorModel
{
    public override string Name => "cyclegan";

    protected override IDataView LoadFolders(MLContext ml, string folder) => TranslationData.LoadDomains(ml, folder);

    protected override TranslationOptions CreateOptions(TrainSettings settings)
    {
        var options = new CycleGanOptions();
        return options with { Optimizer = TrainVariant.Optimizer(settings, options.Optimizer) };
    }

    protected override IEstimator<TranslatorTransformer> CreateTrainer(TransformsCatalog transforms, TranslationOptions options) =>
        transforms.TrainCycleGan(OutputColumn, TranslationData.InputColumn, TranslationData.TargetColumn, (CycleGanOptions)options);
}
