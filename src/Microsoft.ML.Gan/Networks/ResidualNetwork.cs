using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Residual networks: those of WGAN-GP and SNGAN for 32 x 32 images (Gulrajani et al., arXiv:1704.00028, appendix F; Miyato et al.,
/// arXiv:1802.05957, appendix B; BaseChannels 128 in both), with a block more for each doubling of the sides. Generator: batch norm,
/// conditional where there are classes; tanh at the end. Critic: layer norm, batch norm where it is allowed, or spectral norm.
/// </summary>
/// <param name="name">The name by which it is known.</param>
/// <param name="layers">The most layers with weights on the way through a network, or null for as few as in the papers.</param>
/// <param name="hasAttention">Whether both networks have self-attention, as in SAGAN.</param>
internal sealed class ResidualNetwork(string name, int? layers = null, bool hasAttention = false) : GanNetwork
{
    private const int MapSize = 4;

    public override string Name => name;

    public override TensorModule CreateGenerator(NetworkShape shape)
    {
        shape.RequireHalvings(Name);
        var layout = new ResidualLayout(shape, layers);
        var factory = new LayerFactory(shape, WeightInit.ByInputs);
        var blocks = new GeneratorBlocks(factory, layout, shape.Classes);
        List<Module> modules = [factory.LatentProjection(shape.LatentSize, layout.ChannelsAt(MapSize), MapSize)];
        int side = MapSize;
        foreach (int count in layout.BlocksOfStages([.. Enumerable.Repeat(1, int.Log2(shape.ImageSize / MapSize))]))
        {
            modules.Add(blocks.Doubling(layout.ChannelsAt(side), layout.ChannelsAt(side * 2)));
            side *= 2;
            modules.AddRange(Enumerable.Range(1, count - 1).Select(_ => blocks.Same(layout.ChannelsAt(side))));
            if (hasAttention && side == layout.AttentionSide)
                modules.Add(factory.SelfAttention(layout.ChannelsAt(side)));
        }
        return factory.Generator([.. modules, .. factory.ToImage(shape.BaseChannels)]);
    }

    public override TensorModule CreateCritic(NetworkShape shape)
    {
        shape.RequireHalvings(Name);
        return new ResidualCritic(
            shape, new ResidualLayout(shape, layers), new LayerFactory(shape, WeightInit.ByInputs), hasAttention).Create();
    }
}
