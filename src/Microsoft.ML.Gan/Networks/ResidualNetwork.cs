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
        var depth = new Depth(layers);
        var factory = new LayerFactory(shape, Initial.ByInputs);
        var blocks = new GeneratorBlocks(factory, depth, shape.Classes);
        List<Module> modules = [factory.Projection(shape.LatentSize, Widths.At(shape, MapSize), MapSize)];
        int side = MapSize;
        foreach (int count in depth.Spread([.. Enumerable.Repeat(1, int.Log2(shape.ImageSize / MapSize))]))
        {
            modules.Add(blocks.Doubling(Widths.At(shape, side), Widths.At(shape, side * 2)));
            side *= 2;
            modules.AddRange(Enumerable.Range(1, count - 1).Select(_ => blocks.Same(Widths.At(shape, side))));
            if (hasAttention && side == Attention.Side(shape))
                modules.Add(factory.SelfAttention(Widths.At(shape, side)));
        }
        return Generators.Join(shape, [.. modules, .. factory.ToImage(shape.BaseChannels)]);
    }

    public override TensorModule CreateCritic(NetworkShape shape)
    {
        shape.RequireHalvings(Name);
        return new ResidualCritic(shape, new LayerFactory(shape, Initial.ByInputs)) { Depth = new(layers), HasAttention = hasAttention }
            .Create();
    }
}
