namespace Microsoft.ML.Gan;

/// <summary>What a term of the critic's loss may look at.</summary>
/// <param name="Critic">Images (N, C, H, W) to logits.</param>
/// <param name="Real">Data as the critic sees them, of shape (N, C, H, W).</param>
/// <param name="Fake">Samples likewise, without a gradient.</param>
/// <param name="RealLogits">The critic's logits on the data, of shape (N).</param>
/// <param name="FakeLogits">The critic's logits on the samples, of shape (N).</param>
/// <param name="Random">The run's source of random numbers, on the tensors' device.</param>
public sealed record CriticBatch(
    TensorModule Critic, Tensor Real, Tensor Fake, Tensor RealLogits, Tensor FakeLogits, torch.Generator Random)
{
    /// <summary>What the critic's last layer was given for the data; null unless <see cref="Penalty.NeedsFeatures"/>.</summary>
    public Tensor? RealFeatures { get; init; }

    /// <summary>What the critic's last layer was given for the samples; null unless <see cref="Penalty.NeedsFeatures"/>.</summary>
    public Tensor? FakeFeatures { get; init; }

    /// <summary>What the samples were drawn from. The data have the same labels.</summary>
    internal GeneratorInput FakeInput { get; init; }
}
