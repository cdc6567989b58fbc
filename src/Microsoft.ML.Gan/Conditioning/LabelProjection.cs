using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Projection discriminator (Miyato and Koyama, arXiv:1802.05637): the product of the critic's features with an embedding of the class
/// joins its logit, and the generator's layers are normalized class by class.
/// </summary>
internal sealed class LabelProjection(CriticLabels labels) : Condition
{
    public override NetworkShape ChangeGeneratorShape(NetworkShape shape) => shape with { Classes = labels.Classes };

    public override TensorModule ChangeCritic(TensorModule critic) =>
        CriticLayers.WithHead(critic, nameof(LabelProjection), (head, features) => new ProjectionHead(head, features, labels));

    /// <summary>Features phi (N, F) to logits w phi + b + (V y) phi, (N, 1), with y the one-hot row of the class.</summary>
    internal sealed class ProjectionHead : TensorModule
    {
        private readonly CriticLabels _labels;

        internal readonly TensorModule head;
        internal readonly TensorModule embedding;

        public ProjectionHead(TensorModule head, long features, CriticLabels labels) : base(nameof(ProjectionHead))
        {
            (this.head, _labels) = (head, labels);
            var plain = Linear(labels.Classes, features, hasBias: false);
            embedding = head is SpectralNormLayer ? new SpectralNormLayer(plain) : plain;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var projection = (embedding.call(_labels.For(input)) * input).sum(1, keepdim: true);
            return (head.call(input) + projection).MoveToOuterDisposeScope();
        }
    }
}
