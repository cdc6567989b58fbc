using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>The families that are made of residual blocks.</summary>
[TestClass]
public sealed class ResidualNetworkTests
{
    private static readonly string[] Families = ["residual", "deep-residual", "sagan", "biggan"];

    [TestMethod]
    public void At_32_pixels_and_128_channels_it_is_the_papers()
    {
        var shape = new NetworkShape(128, 3, 32) { BaseChannels = 128, SpectralNorm = true };
        using var generator = GanNetwork.Residual.CreateGenerator(shape);
        using var critic = GanNetwork.Residual.CreateCritic(shape);

        const long Block = 2 * (128 * 128 * 9 + 128), Norms = 2 * 2 * 128;
        // The projection has no bias, as batch norm follows; the skips of the generator have no weights.
        Assert.AreEqual(128 * 128 * 16 + 3 * (Block + Norms) + 2 * 128 + (128 * 3 * 9 + 3), Count(generator));
        const long OnImages = 3 * 128 * 9 + 128 + (128 * 128 * 9 + 128) + 3 * 128 + 128;
        Assert.AreEqual(OnImages + 3 * Block + 128 + 1, Count(critic));
    }

    [TestMethod]
    public void Depth_is_the_most_layers_that_bottlenecks_allow()
    {
        var shape = new NetworkShape(8, 1, 32) { BaseChannels = 2 };
        foreach (var (layers, expected) in new[] { (101, 101), (50, 50), (31, 29), (5, 11) })
        {
            using var generator = GanNetwork.ResidualOfDepth(layers).CreateGenerator(shape);
            Assert.AreEqual(expected, LayersWithWeights(generator), $"{layers}");
        }
        // Its first block has two layers, and none stands before it.
        using var critic = GanNetwork.DeepResidual.CreateCritic(shape);
        Assert.AreEqual(99, LayersWithWeights(critic));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => GanNetwork.ResidualOfDepth(102));
    }

    [TestMethod]
    public void Critic_has_layer_norm_or_batch_norm_or_spectral_norm()
    {
        foreach (string name in Families)
        {
            var shape = new NetworkShape(8, 1, 16) { BaseChannels = 4 };
            AssertNorms(name, shape, layerNorm: true, batchNorm: false, spectralNorm: false);
            AssertNorms(name, shape with { CriticBatchNorm = true }, layerNorm: false, batchNorm: true, spectralNorm: false);
            AssertNorms(name, shape with { SpectralNorm = true }, layerNorm: false, batchNorm: false, spectralNorm: true);
        }
    }

    [TestMethod]
    public void Critic_under_a_gradient_penalty_treats_each_row_apart()
    {
        using var scope = NewDisposeScope();
        foreach (string name in Families.Append("r3gan"))
        {
            using var critic = GanNetwork.Get(name).CreateCritic(new NetworkShape(8, 1, 16) { BaseChannels = 4 });
            var images = randn(new long[] { 4, 1, 16, 16 });
            var (together, alone) = (critic.call(images).flatten(), critic.call(images.narrow(0, 2, 1)).flatten());
            Assert.AreEqual(together[2].item<float>(), alone[0].item<float>(), 1e-5, name);
        }
    }

    [TestMethod]
    [DataRow("residual")]
    [DataRow("sagan")]
    [DataRow("r3gan")]
    public void Gradient_penalty_of_the_critic_has_the_gradient_of_finite_differences(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var critic = GanNetwork.Get(name).CreateCritic(
            new NetworkShape(8, 1, 16) { BaseChannels = 1, ConvolutionType = ScalarType.Float64 });
        critic.to(ScalarType.Float64);
        using (no_grad())
            foreach (var parameter in critic.parameters())
                parameter.add_(randn_like(parameter) * 0.1);
        var real = tensor(TanhCritic.Wave(2 * 256, 0.7)).view(2, 1, 16, 16);
        foreach (var weight in critic.parameters().Where(parameter => parameter.shape.Length > 1).Take(4))
            FiniteDifferences.AssertGradient(weight, () =>
            {
                // The same points each time.
                using var random = new torch.Generator(1);
                return new GradientPenalty().CriticLoss(Batches.Of(critic, real, -real, random)) * 100;
            });
    }

    [TestMethod]
    public void Attention_stands_once_in_both_networks_at_half_the_sides()
    {
        using var scope = NewDisposeScope();
        foreach (var (size, side) in new[] { (16, 8), (32, 16), (64, 32), (128, 32) })
        {
            var shape = new NetworkShape(12, 1, size) { BaseChannels = 1 };
            foreach (var network in new[] { GanNetwork.Sagan, GanNetwork.BigGan })
            {
                using var generator = network.CreateGenerator(shape);
                using var critic = network.CreateCritic(shape);
                Assert.AreEqual(side, SideAtAttention(critic, randn(new long[] { 2, 1, size, size })), $"{network.Name} {size}");
                Assert.AreEqual(1, generator.modules().Count(layer => layer is SelfAttention), $"{network.Name} {size}");
            }
        }
    }

    private static long SideAtAttention(TensorModule critic, Tensor images)
    {
        foreach (var layer in critic.children().Cast<TensorModule>())
        {
            if (layer is SelfAttention)
                return images.shape[3];
            images = layer.call(images);
        }
        return -1;
    }

    private static void AssertNorms(string name, NetworkShape shape, bool layerNorm, bool batchNorm, bool spectralNorm)
    {
        using var critic = GanNetwork.Get(name).CreateCritic(shape);
        Assert.AreEqual(layerNorm, critic.modules().Any(layer => layer is GroupNorm { num_groups: 1 }), name);
        Assert.AreEqual(batchNorm, critic.modules().Any(layer => layer is BatchNorm), name);
        Assert.AreEqual(spectralNorm, critic.modules().Any(layer => layer is SpectralNormLayer), name);
    }

    /// <summary>Those on the longest way: the bodies, not the skips.</summary>
    private static int LayersWithWeights(nn.Module module) => module.named_modules()
        .Count(entry => entry.module is TensorModule layer && SpectralNormLayer.Fits(layer) && !entry.name.Contains("skip"));

    private static long Count(nn.Module module) => module.parameters().Sum(parameter => parameter.numel());
}
