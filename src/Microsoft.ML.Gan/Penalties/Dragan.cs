using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// DRAGAN (Kodali et al., arXiv:1705.07215): the gradient penalty around the data, lambda E[(||grad D(x^)|| - 1)²] at
/// x^ = x + spread std(x) u, u ~ U[0, 1) for each pixel, std over the batch.
/// </summary>
/// <param name="lambda">The weight; 10 in the paper.</param>
/// <param name="spread">How far around the data, in their standard deviations.</param>
public sealed class Dragan(double lambda = 10, double spread = 0.5) : SlopePenalty(lambda, center: 1, oneSided: false)
{
    /// <summary>How far around the data, in their standard deviations.</summary>
    /// <value>Greater than 0; the default is 0.5.</value>
    public double Spread { get; } = Guard.Positive(spread, nameof(Spread));

    private protected override Tensor Points(CriticBatch batch)
    {
        using var scope = NewDisposeScope();
        var real = batch.Real;
        var noise = rand(real.shape, dtype: real.dtype, device: real.device, generator: batch.Random);
        return (real + noise * Deviation(real) * Spread).MoveToOuterDisposeScope();
    }

    private static Tensor Deviation(Tensor images) => (images - images.mean()).square().mean().sqrt();
}
