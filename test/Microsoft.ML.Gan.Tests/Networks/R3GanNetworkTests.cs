using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class R3GanNetworkTests
{
    private static readonly NetworkShape _shape = new(LatentSize: 6, Channels: 3, ImageSize: 32)
    { BaseChannels = 16, CriticBatchNorm = true };

    [TestMethod]
    public void There_is_no_norm()
    {
        using var generator = GanNetwork.R3Gan.CreateGenerator(_shape);
        using var critic = GanNetwork.R3Gan.CreateCritic(_shape);
        Assert.IsFalse(generator.modules().Concat(critic.modules()).Any(layer => layer is NormBase or GroupNorm or LayerNorm));
    }

    [TestMethod]
    public void Blocks_are_inverted_bottlenecks_in_groups_of_16_that_start_as_the_identity()
    {
        using var scope = NewDisposeScope();
        using var critic = GanNetwork.R3Gan.CreateCritic(_shape);
        var blocks = critic.modules().OfType<Residual>().ToList();
        Assert.HasCount(2 * 4, blocks);
        foreach (var block in blocks)
        {
            var shapes = block.parameters().Where(weight => weight.shape.Length > 1).Select(weight => string.Join(" ", weight.shape));
            CollectionAssert.AreEqual(new[] { "32 16 1 1", "32 16 3 3", "16 32 1 1" }, shapes.ToArray());
            var x = randn(new long[] { 2, 16, 4, 4 });
            Assert.IsTrue(block.call(x).eq(x).all().item<bool>());
        }
    }

    [TestMethod]
    public void Under_spectral_norm_no_weight_starts_at_zero_as_it_would_have_no_direction()
    {
        using var scope = NewDisposeScope();
        using var critic = GanNetwork.R3Gan.CreateCritic(_shape with { SpectralNorm = true });
        Assert.IsTrue(critic.parameters().Where(weight => weight.shape.Length > 1).All(weight => weight.abs().max().item<float>() > 0));
    }

    [TestMethod]
    public void Critic_and_generator_are_as_large_as_one_another()
    {
        using var generator = GanNetwork.R3Gan.CreateGenerator(_shape with { LatentSize = 1 });
        using var critic = GanNetwork.R3Gan.CreateCritic(_shape);
        // But for the biases of their ends: 3 of the images against 16 of the first map and the logit's.
        long difference = generator.parameters().Sum(p => p.numel()) - critic.parameters().Sum(p => p.numel());
        Assert.AreEqual(3 - (16 + 1), difference);
    }
}
