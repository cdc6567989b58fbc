namespace Microsoft.ML.Gan;

/// <summary>What classes or codes, on which the samples of a run depend, change in the networks and add to the losses.</summary>
internal abstract class Condition : INetworkChange, ILossTerm
{
    public virtual bool NeedsFeatures => false;

    public virtual NetworkShape ChangeGeneratorShape(NetworkShape shape) => shape;

    public virtual NetworkShape ChangeCriticShape(NetworkShape shape) => shape;

    public virtual TensorModule ChangeGenerator(TensorModule generator) => generator;

    public virtual TensorModule ChangeCritic(TensorModule critic) => critic;

    public virtual Tensor? CriticLoss(CriticBatch batch) => null;

    public virtual Tensor? GeneratorLoss(GeneratorBatch batch) => null;
}
