namespace Microsoft.ML.Gan;

/// <summary>What joins the losses of an objective: a <see cref="Regularizer"/>, or the part of a <see cref="Condition"/> in them.</summary>
internal interface ILossTerm
{
    /// <summary>Whether the batches must have features, which are what the critic's last layer is given.</summary>
    bool NeedsFeatures { get; }

    /// <summary>The term of the critic's loss, a scalar, or null for none.</summary>
    Tensor? CriticLoss(CriticBatch batch);

    /// <summary>The term of the generator's loss, a scalar, or null for none.</summary>
    Tensor? GeneratorLoss(GeneratorBatch batch);
}
