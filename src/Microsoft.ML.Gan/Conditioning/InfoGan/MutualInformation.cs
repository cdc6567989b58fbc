using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// InfoGAN (Chen et al., arXiv:1606.03657): codes c join the latents, and -lambda L_I joins both networks' losses. L_I is a lower bound of
/// the mutual information between codes and samples, E[log Q(c | G(z, c))] + H(c): the cross entropy of categorical codes, and the
/// likelihood of a Gaussian for continuous ones. Q stands on the critic's features, and learns in the critic's steps.
/// </summary>
internal sealed class MutualInformation(LatentCodes codes, double lambda) : Condition, IDisposable
{
    private static readonly double _halfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    private readonly LossCell _information = new();
    private QNetwork? _network;

    public override bool NeedsFeatures => true;

    /// <summary>Q, once the critic is built.</summary>
    public QNetwork Network => _network!;

    /// <summary>The network from images to codes: the critic's features, and Q on them. It shares its layers with the critic.</summary>
    public TensorModule RecognizerOf(TensorModule critic) =>
        Sequential([.. CriticLayers.SplitHead(critic).Trunk, new CodePosterior(Network, codes)]);

    /// <summary>L_I on the critic's last batch of samples, in nats.</summary>
    public double ReadInformation() => _information.Read();

    public override NetworkShape ChangeGeneratorShape(NetworkShape shape) => shape with { LatentSize = shape.LatentSize + codes.Size };

    public override TensorModule ChangeCritic(TensorModule critic) =>
        CriticLayers.WithHead(critic, nameof(MutualInformation), (head, features) =>
            new AuxiliaryHead(head, _network = new QNetwork(features, codes)));

    public override Tensor CriticLoss(CriticBatch batch)
    {
        using var scope = NewDisposeScope();
        var information = Bound(batch.FakeFeatures!, batch.FakeInput.Codes);
        _information.Set(information);
        return (information * -lambda).MoveToOuterDisposeScope();
    }

    public override Tensor GeneratorLoss(GeneratorBatch batch)
    {
        using var scope = NewDisposeScope();
        return (Bound(batch.FakeFeatures!, batch.FakeInput.Codes) * -lambda).MoveToOuterDisposeScope();
    }

    public void Dispose() => _information.Dispose();

    /// <summary>L_I, a scalar.</summary>
    internal Tensor Bound(Tensor features, Tensor drawn)
    {
        using var scope = NewDisposeScope();
        var (logits, means) = codes.Split(Network.call(features));
        var (categories, values) = codes.Split(drawn);
        var bound = LogLikelihood(means, values) + codes.Entropy;
        for (int i = 0; i < logits.Length; i++)
            bound = bound + (functional.log_softmax(logits[i], 1) * categories[i]).sum(1).mean();
        return bound.MoveToOuterDisposeScope();
    }

    private Tensor LogLikelihood(Tensor means, Tensor values)
    {
        if (codes.Continuous == 0)
            return zeros(1, dtype: means.dtype, device: means.device).sum();
        var squares = (values - means).square() / Network.logVariance.exp() + Network.logVariance;
        return (squares * -0.5 - _halfLogTwoPi).sum(1).mean();
    }
}
