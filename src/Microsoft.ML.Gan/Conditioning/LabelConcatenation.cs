using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Conditional GAN (Mirza and Osindero, arXiv:1411.1784): the class as a one-hot row joins the latents, and as planes the critic's image.
/// </summary>
internal sealed class LabelConcatenation(CriticLabels labels) : Penalty
{
    public override NetworkShape GeneratorShape(NetworkShape shape) => shape with { LatentSize = shape.LatentSize + labels.Classes };

    public override NetworkShape CriticShape(NetworkShape shape) => shape with { Channels = shape.Channels + labels.Classes };

    public override TensorModule PrepareCritic(TensorModule critic) => Sequential([new LabelPlanes(labels), critic]);
}
