using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// WGAN-GP (Gulrajani et al., arXiv:1704.00028): lambda E[(||grad D(x^)|| - 1)²] at x^ = eps x + (1 - eps) G(z), on lines between data and
/// samples, with one eps ~ U[0, 1) for each row. The norm is sqrt(sum of squares + 1e-12), so that its gradient is finite where the critic
/// is flat. With center 0 it is WGAN-0GP's (Thanh-Tung et al., arXiv:1902.03984); one-sided it is WGAN-LP's (Petzka et al.,
/// arXiv:1709.08894), lambda E[max(0, ||grad D(x^)|| - 1)²].
/// </summary>
public sealed record GradientPenalty : GradientTerm
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="lambda">The weight; 10 in the paper, 0.1 on two-dimensional toys.</param>
    /// <param name="center">The norm that costs nothing.</param>
    /// <param name="oneSided">Whether smaller norms cost nothing either.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public GradientPenalty(double lambda = 10, double center = 1, bool oneSided = false)
    {
        SingleGuard.Positive(lambda, nameof(Lambda));
        SingleGuard.NotNegative(center, nameof(Center));
        (Lambda, Center, OneSided) = (lambda, center, oneSided);
    }

    /// <inheritdoc/>
    public override string Name => (OneSided, Center) switch
    {
        (true, _) => "one-sided-gradient-penalty",
        (_, 0) => "zero-centered-gradient-penalty",
        _ => "gradient-penalty",
    };

    /// <summary>The penalty's weight.</summary>
    /// <value>Greater than 0; the default is 10.</value>
    public double Lambda { get; }

    /// <summary>The norm that costs nothing.</summary>
    /// <value>
    /// At least 0; the default is 1. With 0, training converges where with 1 it circles (Mescheder et al., arXiv:1801.04406).
    /// </value>
    public double Center { get; }

    /// <summary>Whether smaller norms cost nothing either.</summary>
    public bool OneSided { get; }

    private protected override Tensor Points(CriticBatch batch)
    {
        var (real, fake) = (batch.Real, batch.Fake);
        // One number for each row, whatever the rows' shape.
        var perRow = real.shape.Select((size, dimension) => dimension == 0 ? size : 1).ToArray();
        var eps = rand(perRow, dtype: real.dtype, device: real.device, generator: batch.Random);
        return fake + eps * (real - fake);
    }

    private protected override Tensor Cost(Tensor squares)
    {
        var excess = NormsOf(squares) - Center;
        return (OneSided ? excess.clamp(min: 0) : excess).square().mean() * Lambda;
    }
}
