using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>gamma / 2 E[||grad D(x)||²], which makes the critic flat at data (R1) or at samples (R2).</summary>
public abstract class ZeroSlope : Penalty
{
    private protected ZeroSlope(double gamma)
    {
        Guard.Positive(gamma, nameof(Gamma));
        Gamma = gamma;
    }

    /// <summary>The penalty's weight is half of it.</summary>
    /// <value>Greater than 0; the default is 10.</value>
    public double Gamma { get; }

    /// <inheritdoc/>
    /// <remarks>Batch norm would make a row's gradient depend on the other rows.</remarks>
    public override bool AllowsBatchNorm => false;

    /// <inheritdoc/>
    public override bool BoundsSlope => true;

    /// <inheritdoc/>
    public override Tensor CriticTerm(CriticBatch batch)
    {
        using var scope = NewDisposeScope();
        return (InputGradient.SquaredNorms(batch.Critic, Points(batch)).mean() * (Gamma / 2)).MoveToOuterDisposeScope();
    }

    private protected abstract Tensor Points(CriticBatch batch);
}
