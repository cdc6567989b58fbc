using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// DRAGAN (Kodali et al., arXiv:1705.07215): the gradient penalty around the data, lambda E[(||grad D(x^)|| - 1)²] at
/// x^ = x + spread std(x) u, with u ~ U[0, 1) for each pixel and std taken over the batch.
/// </summary>
public sealed record Dragan : GradientTerm
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="lambda">The weight; 10 in the paper.</param>
    /// <param name="spread">How far around the data, in their standard deviations.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Dragan(double lambda = 10, double spread = 0.5) =>
        (Lambda, Spread) = (SingleGuard.Positive(lambda, nameof(Lambda)), SingleGuard.Positive(spread, nameof(Spread)));

    /// <inheritdoc/>
    public override string Name => "dragan";

    /// <summary>The penalty's weight.</summary>
    /// <value>Greater than 0; the default is 10.</value>
    public double Lambda { get; }

    /// <summary>How far around the data, in their standard deviations.</summary>
    /// <value>Greater than 0; the default is 0.5.</value>
    public double Spread { get; }

    private protected override Tensor Points(CriticBatch batch)
    {
        var real = batch.Real;
        var noise = rand(real.shape, dtype: real.dtype, device: real.device, generator: batch.Random);
        var deviation = (real - real.mean()).square().mean().sqrt();
        return real + noise * deviation * Spread;
    }

    private protected override Tensor Cost(Tensor squares) => (NormsOf(squares) - 1).square().mean() * Lambda;
}
