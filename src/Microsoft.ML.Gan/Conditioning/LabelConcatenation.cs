using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Conditional GAN (Mirza and Osindero, arXiv:1411.1784): the class joins the generator's latents as a one-hot row, and the critic's image
/// as planes.
/// </summary>
internal sealed class LabelConcatenation(CriticLabels labels) : Condition
{
    public override NetworkShape ChangeGeneratorShape(NetworkShape shape) => shape with { LatentSize = shape.LatentSize + labels.Classes };

    public override NetworkShape ChangeCriticShape(NetworkShape shape) => shape with { Channels = shape.Channels + labels.Classes };

    public override TensorModule ChangeCritic(TensorModule critic) => Sequential([new LabelPlanes(labels), critic]);

    /// <summary>
    /// The labels as planes behind an image's channels, 1 in the plane of the row's class: (N, C, H, W) to (N, C + K, H, W).
    /// </summary>
    internal sealed class LabelPlanes(CriticLabels labels) : TensorModule(nameof(LabelPlanes))
    {
        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var planes = labels.For(input).view(input.shape[0], labels.Classes, 1, 1)
                .expand(input.shape[0], labels.Classes, input.shape[2], input.shape[3]);
            return cat(new[] { input, planes }, 1).MoveToOuterDisposeScope();
        }
    }
}
