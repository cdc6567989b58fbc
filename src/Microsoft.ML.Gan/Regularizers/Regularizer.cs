namespace Microsoft.ML.Gan;

/// <summary>
/// A term that joins the critic's or the generator's loss, whatever the objective, or a constraint on the critic's weights.
/// The known ones are in <see cref="Known"/>; a new one is a new record of this kind, which overrides what it needs.
/// </summary>
public abstract partial record Regularizer : ILossTerm
{
    /// <summary>The name by which <see cref="Get"/> knows it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the critic may have batch norm beside it. A term in the gradient at each image forbids that.</summary>
    /// <value>The default is true.</value>
    public virtual bool AllowsBatchNorm => true;

    /// <summary>Whether it bounds the critic's Lipschitz constant, as an estimate of the Wasserstein distance asks.</summary>
    /// <value>The default is false.</value>
    public virtual bool IsLipschitzConstraint => false;

    /// <summary>Whether <see cref="Constrain"/> does anything. A norm on the same weights would undo it, and is refused.</summary>
    /// <value>The default is false.</value>
    public virtual bool ConstrainsWeights => false;

    /// <summary>Whether its terms look at the features, which is what the critic's last layer is given.</summary>
    /// <value>The default is false.</value>
    public virtual bool NeedsFeatures => false;

    /// <summary>
    /// What is doubtful about it with this optimizer of the critic, as the end of a sentence on the variant; null where nothing is.
    /// </summary>
    public virtual string? GetWarning(OptimizerSettings criticOptimizer) => null;

    /// <summary>Checks the critic that a family of networks has built, before training.</summary>
    /// <exception cref="ArgumentException">It cannot work with a critic of this kind.</exception>
    public virtual void RequireCritic(TensorModule critic)
    {
    }

    /// <summary>The term of the critic's loss, or null for none.</summary>
    /// <returns>A scalar, or null.</returns>
    public virtual Tensor? CriticLoss(CriticBatch batch) => null;

    /// <summary>The term of the generator's loss, or null for none.</summary>
    /// <returns>A scalar, or null.</returns>
    public virtual Tensor? GeneratorLoss(GeneratorBatch batch) => null;

    /// <summary>Brings the critic's weights back to where they may be. Called after each step of its optimizer, without autograd.</summary>
    public virtual void Constrain(TensorModule critic)
    {
    }
}
