using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>The term gamma / 2 E[||grad D(x)||²], which makes the critic flat at data (R1) or at samples (R2).</summary>
public abstract record SquaredGradientPenalty : Regularizer
{
    private protected SquaredGradientPenalty(double gamma) => Gamma = Guard.Positive(gamma, nameof(Gamma));

    /// <summary>The term's weight is half of it.</summary>
    /// <value>Greater than 0; the default is 10.</value>
    public double Gamma { get; }

    /// <inheritdoc/>
    /// <remarks>Batch norm would make a row's gradient depend on the other rows.</remarks>
    public sealed override bool AllowsBatchNorm => false;

    /// <inheritdoc/>
    public sealed override bool IsLipschitzConstraint => true;

    /// <inheritdoc/>
    public sealed override Tensor CriticLoss(CriticBatch batch)
    {
        using var scope = NewDisposeScope();
        return (InputGradient.SquaredNorms(batch.Critic, Points(batch)).mean() * (Gamma / 2)).MoveToOuterDisposeScope();
    }

    /// <summary>Where the gradient is taken, in the images' shape.</summary>
    private protected abstract Tensor Points(CriticBatch batch);
}
