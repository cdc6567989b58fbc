using Gan.Onnx;
using Microsoft.ML.Gan;

namespace Gan.Cli;

internal abstract partial class TrainModel
{
    /// <summary>All of them: a line each, but for the known variants of GAN, which are models without labels or codes.</summary>
    public static IReadOnlyList<TrainModel> Known { get; } =
    [
        .. GanVariant.Known.Except([GanVariant.BigGan]).Select(variant => new GanModel(variant)),
        new ConditionalModel("cgan", GanVariant.NonSaturating, LabelConditioning.Concatenation),
        new ConditionalModel("cwgan-gp", GanVariant.WganGradientPenalty, LabelConditioning.Concatenation),
        new ConditionalModel("acgan", GanVariant.NonSaturating, LabelConditioning.AuxiliaryClassifier),
        new ConditionalModel("biggan", GanVariant.BigGan, LabelConditioning.Projection),
        new InfoGanModel(),
        new DiffusionModel(),
        new Pix2PixModel(),
        new CycleGanModel(),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Known.Select(model => model.Name);

    /// <summary>The model of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static TrainModel Find(string name) => Guard.Known(Known, model => model.Name, name, "--model");
}
