using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// DRAGAN (Kodali et al., arXiv:1705.07215): the gradient penalty around the data, lambda E[(||grad D(x^)|| - 1)²] at
/// x^ = x + spread std(x) u, with u ~ U[0, 1) for each pixel and std taken over the batch.
/// </summary>
public sealed record Dragan : GradientNormPenalty
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="lambda">The weight; 10 in the paper.</param>
    /// <param name="spread">How far around the data, in their standard deviations.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Dragan(double lambda = 10, double spread = 0.5) : base(lambda, center: 1, oneSided: false) =>
        Spread = Guard.Positive(spread, nameof(Spread));

    /// <inheritdoc/>
    public override string Name => "dragan";

    /// <summary>How far around the data, in their standard deviations.</summary>
    /// <value>Greater than 0; the default is 0.5.</value>
    public double Spread { get; }

    private protected override Tensor Points(CriticBatch batch)
    {
        using var scope = NewDisposeScope();
        var real = batch.Real;
        var noise = rand(real.shape, dtype: real.dtype, device: real.device, generator: batch.Random);
        return (real + noise * Deviation(real) * Spread).MoveToOuterDisposeScope();
    }

    private static Tensor Deviation(Tensor images) => (images - images.mean()).square().mean().sqrt();
}
