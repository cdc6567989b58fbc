using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A term that holds the norm of the critic's gradient near a value: lambda E[(||grad D(x)|| - center)²], or one-sided
/// lambda E[max(0, ||grad D(x)|| - center)²]. Kinds of it differ in where x lies.
/// </summary>
public abstract record GradientNormPenalty : Regularizer
{
    private protected GradientNormPenalty(double lambda, double center, bool oneSided)
    {
        Guard.Positive(lambda, nameof(Lambda));
        Guard.AtLeast(center, 0, nameof(Center));
        Guard.Finite(center, nameof(Center));
        (Lambda, Center, OneSided) = (lambda, center, oneSided);
    }

    /// <summary>The term's weight.</summary>
    /// <value>Greater than 0.</value>
    public double Lambda { get; }

    /// <summary>The norm that costs nothing.</summary>
    /// <value>At least 0. With 0, training converges where with 1 it circles (Mescheder et al., arXiv:1801.04406).</value>
    public double Center { get; }

    /// <summary>Whether smaller norms cost nothing either (Petzka et al., arXiv:1709.08894).</summary>
    public bool OneSided { get; }

    /// <inheritdoc/>
    /// <remarks>Batch norm would make a row's gradient depend on the other rows (arXiv:1704.00028, section 4).</remarks>
    public sealed override bool AllowsBatchNorm => false;

    /// <inheritdoc/>
    public sealed override bool IsLipschitzConstraint => true;

    /// <inheritdoc/>
    public sealed override Tensor CriticLoss(CriticBatch batch)
    {
        using var scope = NewDisposeScope();
        var excess = InputGradient.Norms(batch.Critic, Points(batch)) - Center;
        if (OneSided)
            excess = excess.clamp(min: 0);
        return (excess.square().mean() * Lambda).MoveToOuterDisposeScope();
    }

    /// <summary>Where the gradient is taken, in the images' shape.</summary>
    private protected abstract Tensor Points(CriticBatch batch);
}
