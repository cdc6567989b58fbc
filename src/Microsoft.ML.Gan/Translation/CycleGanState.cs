using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>All that CycleGAN's training changes: a translator and a critic for each domain, and their optimizers.</summary>
internal sealed class CycleGanState : IDisposable
{
    /// <exception cref="ArgumentException">The networks do not fit the images' size.</exception>
    public CycleGanState(CycleGanOptions options, ImageDomains domains, Device device, int seed)
    {
        Device = device;
        int halvings = options.HalvingsFor(domains.Size);
        PatchCritic.Require(halvings, domains.Size);
        using var weights = InitialWeights.Draw(seed);
        var shape = options.ShapeFor(domains.Input.Channels, domains.Target.Channels);
        ToTarget = Translator(shape);
        ToInput = Translator(shape.Reversed);
        TargetCritic = PatchCritic.Create(shape.Outputs, shape, halvings).to(device);
        InputCritic = PatchCritic.Create(shape.Inputs, shape, halvings).to(device);
        // Moving replaces parameters: the optimizers come after it.
        TranslatorOptimizer = options.Optimizer.Create([.. ToTarget.Module.parameters(), .. ToInput.Module.parameters()]);
        CriticOptimizer = options.OptimizerOfCritic.Create([.. TargetCritic.parameters(), .. InputCritic.parameters()]);

        TranslatorNetwork Translator(TranslatorShape shape) =>
            new(() => ResidualTranslator.Create(shape, options.BlocksFor(domains.Size)), device, options.EmaDecay);
    }

    public Device Device { get; }

    /// <summary>The translator G.</summary>
    public TranslatorNetwork ToTarget { get; }

    /// <summary>The translator F of the other direction.</summary>
    public TranslatorNetwork ToInput { get; }

    /// <summary>Judges images of the target's domain.</summary>
    public TensorModule TargetCritic { get; }

    /// <summary>Judges images of the input's domain.</summary>
    public TensorModule InputCritic { get; }

    public optim.Optimizer TranslatorOptimizer { get; }

    public optim.Optimizer CriticOptimizer { get; }

    public void Dispose()
    {
        TranslatorOptimizer.Dispose();
        CriticOptimizer.Dispose();
        ToTarget.Dispose();
        ToInput.Dispose();
        TargetCritic.Dispose();
        InputCritic.Dispose();
    }
}
