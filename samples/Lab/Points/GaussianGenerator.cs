using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lab;

/// <summary>A generator that makes a known distribution of its two latents from the start, for critics that are trained alone.</summary>
/// <param name="distribution">What it makes.</param>
/// <param name="critic">The network that has the critic.</param>
internal sealed class GaussianGenerator(PlaneGaussian distribution, GanNetwork critic) : GanNetwork
{
    public override string Name => "gaussian";

    public override TensorModule CreateGenerator(NetworkShape shape)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var (mean, deviation) = (distribution.Mean, distribution.Deviation);
        var affine = Linear(shape.LatentSize, 2);
        affine.weight!.copy_(tensor(new[] { deviation.X, 0, 0, deviation.Y }, new long[] { 2, 2 }));
        affine.bias!.copy_(tensor(new[] { mean.X, mean.Y }));
        return Sequential(affine, Unflatten(1, [2, 1, 1]));
    }

    public override TensorModule CreateCritic(NetworkShape shape) => critic.CreateCritic(shape);
}
