namespace Microsoft.ML.Gan;

/// <summary>What a term of the critic's loss may look at.</summary>
public sealed class CriticBatch
{
    /// <summary>The critic: images (N, C, H, W) to logits.</summary>
    public required TensorModule Critic { get; init; }

    /// <summary>Data as the critic sees them, of shape (N, C, H, W).</summary>
    public required Tensor Real { get; init; }

    /// <summary>Samples as the critic sees them, of the same shape, without a gradient.</summary>
    public required Tensor Fake { get; init; }

    /// <summary>The critic's logits on the data, of shape (N).</summary>
    public required Tensor RealLogits { get; init; }

    /// <summary>The critic's logits on the samples, of shape (N).</summary>
    public required Tensor FakeLogits { get; init; }

    /// <summary>The run's source of random numbers, on the tensors' device.</summary>
    public required torch.Generator Random { get; init; }

    /// <summary>What the critic's last layer was given for the data; null unless <see cref="Regularizer.NeedsFeatures"/>.</summary>
    public Tensor? RealFeatures { get; init; }

    /// <summary>What the critic's last layer was given for the samples; null unless <see cref="Regularizer.NeedsFeatures"/>.</summary>
    public Tensor? FakeFeatures { get; init; }

    /// <summary>What the samples were drawn from. The data have the same labels.</summary>
    internal SampleInput FakeInput { get; init; }
}
