namespace Microsoft.ML.Gan;

/// <summary>What a term of the generator's loss may look at.</summary>
/// <param name="Generator">Latents (N, LatentSize) to images (N, C, H, W).</param>
/// <param name="Critic">Images to logits; its weights have no gradient here.</param>
/// <param name="Fake">Samples as the critic sees them, of shape (N, C, H, W), with a gradient to the generator.</param>
/// <param name="Real">Gives data as the critic sees them, of the same shape: the same batch to all who ask in a step.</param>
public sealed record GeneratorBatch(TensorModule Generator, TensorModule Critic, Tensor Fake, Func<Tensor> Real)
{
    /// <summary>What the critic's last layer was given for the samples; null unless <see cref="Penalty.NeedsFeatures"/>.</summary>
    public Tensor? FakeFeatures { get; init; }

    /// <summary>What the samples were drawn from.</summary>
    internal GeneratorInput FakeInput { get; init; }
}
