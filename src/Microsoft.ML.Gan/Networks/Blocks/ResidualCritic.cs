using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// The residual critic (Gulrajani et al., arXiv:1704.00028, appendix F; Miyato et al., arXiv:1802.05957): blocks that halve the sides to
/// 8 x 8, two blocks there, ReLU, the mean over the pixels, and a linear layer.
/// </summary>
/// <param name="shape">The network's shape.</param>
/// <param name="layout">Its channels and blocks.</param>
/// <param name="layers">Makes its layers.</param>
/// <param name="hasAttention">Whether there is self-attention.</param>
internal sealed class ResidualCritic(NetworkShape shape, ResidualLayout layout, LayerFactory layers, bool hasAttention)
{
    private const int MapSize = 8;

    public TensorModule Create()
    {
        var blocks = new CriticBlocks(layers, layout);
        int halvings = int.Log2(shape.ImageSize / MapSize);
        int[] counts = layout.BlocksOfStages([.. Enumerable.Repeat(1, halvings), 2]);
        List<TensorModule> modules = [];
        int inputs = shape.Channels;
        for (int i = 0, side = shape.ImageSize; i < counts.Length; i++, side /= 2)
        {
            int outputs = layout.ChannelsAt(side);
            int same = counts[i];
            if (side > MapSize)
            {
                modules.Add(i == 0 ? blocks.OnImages(inputs, outputs) : blocks.Halving(inputs, outputs));
                same--;
            }
            modules.AddRange(Enumerable.Range(0, same).Select(_ => blocks.Same(outputs)));
            if (hasAttention && side / 2 == layout.AttentionSide)
                modules.Add(layers.SelfAttention(outputs));
            inputs = outputs;
        }
        return Sequential([.. modules, CriticBlocks.Activation(), Pool(), Flatten(), layers.Linear(inputs, 1)]);
    }

    // Under spectral norm the mean would leave the logits so flat that SNGAN takes the sum, which divides by 1.
    private TensorModule Pool() => AvgPool2d(MapSize, divisor_override: shape.SpectralNorm ? 1 : null);
}
