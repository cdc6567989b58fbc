using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>What a model trains with: the choices of its paper, as the options of <c>gan train</c> change them.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Options">The trainer's options, without the two below.</param>
/// <param name="Optimizer">The optimizer of the model's networks.</param>
/// <param name="Variant">The kind of GAN, without its optimizer; null where the model is no GAN.</param>
internal sealed record Recipe(string Model, TrainingOptions Options, OptimizerSettings Optimizer, GanVariant? Variant = null)
{
    /// <summary>That of a GAN.</summary>
    public Recipe(string model, AdversarialOptions options, GanVariant variant) : this(model, options, variant.Optimizer, variant)
    {
    }

    /// <summary>The kind of GAN with its optimizer.</summary>
    public GanVariant Gan => Variant! with { Optimizer = Optimizer };

    /// <summary>Changes what only GANs have.</summary>
    /// <exception cref="ArgumentException">The model is no GAN.</exception>
    public Recipe ChangeGan(string option, Func<GanVariant, GanVariant> change) =>
        this with { Variant = change(Variant ?? throw NotAGan(option)) };

    /// <summary>Changes what only the trainers of GANs have.</summary>
    /// <exception cref="ArgumentException">The model is no GAN.</exception>
    public Recipe ChangeGanOptions(string option, Func<AdversarialOptions, AdversarialOptions> change) =>
        this with { Options = change(Options as AdversarialOptions ?? throw NotAGan(option)) };

    private ArgumentException NotAGan(string option) => new($"{option} must go with a GAN, but --model is '{Model}'.");
}
