using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Auxiliary classifier (ACGAN, Odena et al., arXiv:1610.09585): the critic's features also give the class, of data and of samples, and both
/// players' losses have its cross entropy. The class as a one-hot row joins the latents.
/// </summary>
internal sealed class AuxiliaryClassifier(int classes) : Penalty
{
    private Module<Tensor, Tensor>? _classifier;

    public override bool NeedsFeatures => true;

    public override NetworkShape GeneratorShape(NetworkShape shape) => shape with { LatentSize = shape.LatentSize + classes };

    public override TensorModule PrepareCritic(TensorModule critic) =>
        CriticLayers.WithHead(critic, nameof(AuxiliaryClassifier), (head, features) =>
            new AuxiliaryHead(head, _classifier = Linear(features, classes)));

    public override Tensor CriticTerm(CriticBatch batch)
    {
        using var scope = torch.NewDisposeScope();
        return (CrossEntropy(batch.RealFeatures!, batch.FakeInput.Labels) + CrossEntropy(batch.FakeFeatures!, batch.FakeInput.Labels))
            .MoveToOuterDisposeScope();
    }

    public override Tensor GeneratorTerm(GeneratorBatch batch) => CrossEntropy(batch.FakeFeatures!, batch.FakeInput.Labels);

    private Tensor CrossEntropy(Tensor features, Tensor labels)
    {
        using var scope = torch.NewDisposeScope();
        return functional.cross_entropy(_classifier!.call(features.flatten(1)), labels).MoveToOuterDisposeScope();
    }
}
