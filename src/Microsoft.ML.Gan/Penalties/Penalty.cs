namespace Microsoft.ML.Gan;

/// <summary>
/// Something that steadies the game, whatever its objective: a term of a player's loss, a constraint on the critic's weights, a change
/// of the networks, or a change of the images that the critic is shown. A new one overrides what it needs.
/// </summary>
public abstract partial class Penalty
{
    /// <summary>Whether the critic may have batch norm. A penalty on each row's gradient forbids it.</summary>
    public virtual bool AllowsBatchNorm => true;

    /// <summary>Whether it makes the critic's logit of a row depend on the batch's other rows, so that data and samples are judged apart.</summary>
    public virtual bool MixesRows => false;

    /// <summary>Whether it bounds how steep the critic is, as the Wasserstein distance asks.</summary>
    public virtual bool BoundsSlope => false;

    /// <summary>Whether its terms look at the features that the critic's last layer is given.</summary>
    public virtual bool NeedsFeatures => false;

    /// <summary>Why it makes no sense together with another of a variant's penalties, or null where it does.</summary>
    public virtual string? ConflictWith(Penalty other) => null;

    /// <summary>The shape that the generator is built for, given that of the images.</summary>
    public virtual NetworkShape GeneratorShape(NetworkShape shape) => shape;

    /// <summary>The shape that the critic is built for, given that of the images.</summary>
    public virtual NetworkShape CriticShape(NetworkShape shape) => shape;

    /// <summary>Changes a new critic before training.</summary>
    /// <returns>The critic to train: the same, or a module that has taken its layers over.</returns>
    /// <exception cref="ArgumentException">It does not fit a critic of this kind.</exception>
    public virtual TensorModule PrepareCritic(TensorModule critic) => critic;

    /// <summary>Changes a new generator before training.</summary>
    /// <returns>The generator to train: the same, or a module that has taken its layers over.</returns>
    /// <exception cref="ArgumentException">It does not fit a generator of this kind.</exception>
    public virtual TensorModule PrepareGenerator(TensorModule generator) => generator;

    /// <summary>Changes images, real or generated, before the critic sees them, in the steps of both players.</summary>
    /// <param name="images">Of shape (N, C, H, W).</param>
    /// <param name="moment">Where the run stands.</param>
    /// <param name="random">The run's source of random numbers, on the images' device.</param>
    public virtual Tensor Present(Tensor images, TrainingMoment moment, torch.Generator random) => images;

    /// <summary>The term to add to the critic's loss, or null for none.</summary>
    /// <returns>A scalar, or null.</returns>
    public virtual Tensor? CriticTerm(CriticBatch batch) => null;

    /// <summary>The term to add to the generator's loss, or null for none.</summary>
    /// <returns>A scalar, or null.</returns>
    public virtual Tensor? GeneratorTerm(GeneratorBatch batch) => null;

    /// <summary>Called after each step of the critic's optimizer, with gradients off.</summary>
    public virtual void AfterStep(TensorModule critic)
    {
    }

    /// <exception cref="ArgumentException">It cannot work with these options.</exception>
    internal virtual void Validate(TrainingOptions options)
    {
    }
}
