using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Auxiliary classifier (ACGAN, Odena et al., arXiv:1610.09585): the critic's features also give the class, of data and of samples, and the
/// cross entropy of that joins both networks' losses. The class joins the latents as a one-hot row.
/// </summary>
internal sealed class AuxiliaryClassifier(int classes) : Condition
{
    private TensorModule? _classifier;

    public override bool NeedsFeatures => true;

    public override NetworkShape ChangeGeneratorShape(NetworkShape shape) => shape with { LatentSize = shape.LatentSize + classes };

    public override TensorModule ChangeCritic(TensorModule critic) =>
        CriticLayers.WithHead(critic, nameof(AuxiliaryClassifier), (head, features) =>
            new AuxiliaryHead(head, _classifier = Linear(features, classes)));

    public override Tensor CriticLoss(CriticBatch batch)
    {
        using var scope = torch.NewDisposeScope();
        return (CrossEntropy(batch.RealFeatures!, batch.FakeInput.Labels) + CrossEntropy(batch.FakeFeatures!, batch.FakeInput.Labels))
            .MoveToOuterDisposeScope();
    }

    public override Tensor GeneratorLoss(GeneratorBatch batch) => CrossEntropy(batch.FakeFeatures!, batch.FakeInput.Labels);

    private Tensor CrossEntropy(Tensor features, Tensor labels)
    {
        using var scope = torch.NewDisposeScope();
        return functional.cross_entropy(_classifier!.call(features.flatten(1)), labels).MoveToOuterDisposeScope();
    }
}
