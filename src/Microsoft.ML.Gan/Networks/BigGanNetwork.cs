using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// BigGAN (Brock et al., arXiv:1809.11096, appendix B): residual networks with self-attention and orthogonal initial weights. Each block of
/// the generator has conditional batch norm, its condition a part of the latent and, behind an embedding that all blocks share, the class.
/// Spectral norm on both, where the shape asks for it.
/// </summary>
internal sealed class BigGanNetwork : GanNetwork
{
    private const int MapSize = 4;
    private const int EmbeddingSize = 128;

    public override string Name => "biggan";

    /// <exception cref="ArgumentException">The latents are fewer than the parts into which they are split.</exception>
    public override TensorModule CreateGenerator(NetworkShape shape)
    {
        shape.RequireHalvings(Name);
        var layout = new ResidualLayout(shape);
        int doublings = int.Log2(shape.ImageSize / MapSize);
        Guard.AtLeast(shape.LatentSize, doublings + 1, $"LatentSize of network '{Name}' for {shape.ImageSize} x {shape.ImageSize} images");
        var factory = new LayerFactory(shape, WeightInit.Orthogonal);
        var embedding = shape.Classes == 0 ? null : factory.Linear(shape.Classes, EmbeddingSize, bias: false);
        int part = shape.LatentSize / (doublings + 1);
        var blocks = new GeneratorBlocks(factory, layout, conditionSize: part + (embedding is null ? 0 : EmbeddingSize));
        List<Module> modules = [];
        for (int side = MapSize; side < shape.ImageSize; side *= 2)
        {
            modules.Add(blocks.Doubling(layout.ChannelsAt(side), layout.ChannelsAt(side * 2)));
            if (side * 2 == layout.AttentionSide)
                modules.Add(factory.SelfAttention(layout.ChannelsAt(side * 2)));
        }
        var first = factory.LatentProjection(shape.LatentSize - doublings * part, layout.ChannelsAt(MapSize), MapSize);
        return new BigGanGenerator(shape.LatentSize, part, first, embedding, [.. modules, .. factory.ToImage(shape.BaseChannels)]);
    }

    public override TensorModule CreateCritic(NetworkShape shape)
    {
        shape.RequireHalvings(Name);
        return new ResidualCritic(
            shape, new ResidualLayout(shape), new LayerFactory(shape, WeightInit.Orthogonal), hasAttention: true).Create();
    }
}
