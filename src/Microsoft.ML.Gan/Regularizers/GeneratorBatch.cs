namespace Microsoft.ML.Gan;

/// <summary>What a term of the generator's loss may look at.</summary>
public sealed class GeneratorBatch
{
    /// <summary>The generator: latents (N, LatentSize) to images (N, C, H, W).</summary>
    public required TensorModule Generator { get; init; }

    /// <summary>The critic: images to logits. Its weights get no gradient here.</summary>
    public required TensorModule Critic { get; init; }

    /// <summary>Samples as the critic sees them, of shape (N, C, H, W), with a gradient to the generator.</summary>
    public required Tensor Fake { get; init; }

    /// <summary>Gives data as the critic sees them, of the same shape. All who ask in one step get the same batch.</summary>
    public required Func<Tensor> Real { get; init; }

    /// <summary>What the critic's last layer was given for the samples; null unless <see cref="Regularizer.NeedsFeatures"/>.</summary>
    public Tensor? FakeFeatures { get; init; }

    /// <summary>What the samples were drawn from.</summary>
    internal SampleInput FakeInput { get; init; }
}
