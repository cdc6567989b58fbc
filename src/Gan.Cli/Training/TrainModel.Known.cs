using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Cli;

internal abstract partial class TrainModel
{
    private const string Samples = "Synthetic";
    private const string Translation = "Translation";

    /// <summary>All of them: a line each, but for the known variants of GAN, which are models without labels or codes.</summary>
    public static IReadOnlyList<TrainModel> Known { get; } =
    [
        .. GanVariant.Known.Except([GanVariant.BigGan]).Select(Gan),
        Conditional("cgan", GanVariant.Gan, LabelConditioning.Concatenation),
        Conditional("cwgan-gp", GanVariant.WganGp, LabelConditioning.Concatenation),
        Conditional("acgan", GanVariant.Gan, LabelConditioning.AuxiliaryClassifier),
        Conditional("biggan", GanVariant.BigGan, LabelConditioning.Projection),
        InfoGan(),
        Diffusion(),
        Pix2Pix(),
        CycleGan(),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(model => model.Name)];

    /// <summary>The model of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static TrainModel Get(string name) => Known.FirstOrDefault(model => model.Name == name)
        ?? throw new ArgumentException($"--model must be one of {string.Join(", ", Names)}, but is \"{name}\".");

    /// <summary>A GAN on images alone.</summary>
    private static GeneratorModel<GanOptions> Gan(GanVariant variant) => new(
        new Recipe(variant.Name, new GanOptions(), variant),
        (options, recipe) => options with { Variant = recipe.Gan },
        (transforms, options) => transforms.TrainGan(Samples, TrainingData.ImageColumn, options));

    /// <summary>A GAN on images with labels.</summary>
    private static GeneratorModel<ConditionalGanOptions> Conditional(
        string name, GanVariant variant, LabelConditioning conditioning) => new(
        new Recipe(name, new ConditionalGanOptions { Conditioning = conditioning }, variant),
        (options, recipe) => options with { Variant = recipe.Gan },
        (transforms, options) =>
            transforms.TrainConditionalGan(Samples, TrainingData.ImageColumn, TrainingData.LabelColumn, options))
        {
            NeedsLabels = true,
        };

    /// <summary>An InfoGAN, with one code of ten categories and two continuous ones.</summary>
    private static GeneratorModel<InfoGanOptions> InfoGan()
    {
        var defaults = new InfoGanOptions();
        return new(
            new Recipe("infogan", defaults, defaults.Variant),
            (options, recipe) => options with { Variant = recipe.Gan },
            (transforms, options) => transforms.TrainInfoGan(Samples, TrainingData.ImageColumn, options));
    }

    /// <summary>A denoising diffusion model.</summary>
    private static GeneratorModel<DiffusionOptions> Diffusion()
    {
        var defaults = new DiffusionOptions();
        return new(
            new Recipe("ddpm", defaults, defaults.Optimizer),
            (options, recipe) => options with { Optimizer = recipe.Optimizer },
            (transforms, options) => transforms.TrainDiffusion(Samples, TrainingData.ImageColumn, options));
    }

    /// <summary>pix2pix, on the images of one folder and those of the same names in another.</summary>
    private static TranslatorModel<Pix2PixOptions> Pix2Pix() => new(
        "pix2pix", new Pix2PixOptions(), TranslationData.LoadPairs,
        (transforms, options) => transforms.TrainPix2Pix(
            Translation, TranslationData.InputColumn, TranslationData.TargetColumn, options));

    /// <summary>CycleGAN, on the images of two folders that belong to no pairs.</summary>
    private static TranslatorModel<CycleGanOptions> CycleGan() => new(
        "cyclegan", new CycleGanOptions(), TranslationData.LoadDomains,
        (transforms, options) => transforms.TrainCycleGan(
            Translation, TranslationData.InputColumn, TranslationData.TargetColumn, options));
}
