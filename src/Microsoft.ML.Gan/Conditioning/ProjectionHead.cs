using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

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
