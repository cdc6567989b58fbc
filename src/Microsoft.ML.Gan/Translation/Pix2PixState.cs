using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>All that pix2pix's training changes: the networks and their optimizers.</summary>
internal sealed class Pix2PixState : IDisposable
{
    /// <exception cref="ArgumentException">The networks do not fit the images' size.</exception>
    public Pix2PixState(Pix2PixOptions options, ImageDomains domains, Device device, int seed)
    {
        (Device, Domains, Depth) = (device, domains, options.DepthFor(domains.Size));
        int halvings = options.HalvingsFor(domains.Size);
        PatchCritic.Require(halvings, domains.Size);
        if (domains.Size >> Depth == 0)
            throw new ArgumentException(
                $"Depth must leave a pixel of the images, which are {domains.Size} x {domains.Size}: at most {int.Log2(domains.Size)}, "
                + $"but is {Depth}.");
        using var weights = InitialWeights.Draw(seed);
        var shape = options.ShapeFor(domains.Input.Channels, domains.Target.Channels);
        Translator = new TranslatorNetwork(() => Pix2PixUNet.Create(shape, Depth, options.Dropout, seed), device, options.EmaDecay);
        Critic = PatchCritic.Create(shape.Inputs + shape.Outputs, shape, halvings).to(device);
        // Moving replaces parameters: the optimizers come after it.
        TranslatorOptimizer = options.Optimizer.Create(Translator.Module.parameters());
        CriticOptimizer = options.OptimizerOfCritic.Create(Critic.parameters());
    }

    public Device Device { get; }

    public ImageDomains Domains { get; }

    /// <summary>How often the translator halves the sides.</summary>
    public int Depth { get; }

    public TranslatorNetwork Translator { get; }

    /// <summary>Judges pairs: an image and a translation of it, or the target.</summary>
    public TensorModule Critic { get; }

    public optim.Optimizer TranslatorOptimizer { get; }

    public optim.Optimizer CriticOptimizer { get; }

    public void Dispose()
    {
        TranslatorOptimizer.Dispose();
        CriticOptimizer.Dispose();
        Translator.Dispose();
        Critic.Dispose();
    }
}
