namespace Microsoft.ML.Gan;

/// <summary>
/// Projection discriminator (Miyato and Koyama, arXiv:1802.05637): the critic's logit gets the product of its features with an embedding of
/// the class, and the generator's layers are normalised class by class.
/// </summary>
internal sealed class LabelProjection(CriticLabels labels) : Penalty
{
    public override NetworkShape GeneratorShape(NetworkShape shape) => shape with { Classes = labels.Classes };

    public override TensorModule PrepareCritic(TensorModule critic) =>
        CriticLayers.WithHead(critic, nameof(LabelProjection), (head, features) => new ProjectionHead(head, features, labels));
}
