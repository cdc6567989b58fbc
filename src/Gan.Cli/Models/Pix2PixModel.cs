using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>pix2pix, on the images of one folder and those of the same names in another.</summary>
internal sealed class Pix2PixModel : TranslatorModel
{
    public override string Name => "pix2pix";

    protected override IDataView LoadFolders(MLContext ml, string folder) => TranslationData.LoadPairs(ml, folder);

    protected override TranslationOptions CreateOptions(TrainSettings settings)
    {
        var options = new Pix2PixOptions();
        return options with { Optimizer = TrainVariant.Optimizer(settings, options.Optimizer) };
    }

    protected override IEstimator<TranslatorTransformer> CreateTrainer(TransformsCatalog transforms, TranslationOptions options) =>
        transforms.TrainPix2Pix(OutputColumn, TranslationData.InputColumn, TranslationData.TargetColumn, (Pix2PixOptions)options);
}
