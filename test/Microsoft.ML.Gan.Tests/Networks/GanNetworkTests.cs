using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class GanNetworkTests
{
    public static IEnumerable<object[]> Shapes =>
        from network in GanNetwork.Names
        from shape in new[] { (16, 1), (16, 4), (32, 3), (64, 1), (256, 4) }
        // At 256 pixels the depth adds nothing but time.
        where network != GanNetwork.DeepResidual.Name || shape.Item1 < 256
        select new object[] { network, shape.Item1, shape.Item2 };

    public static IEnumerable<object[]> Names => GanNetwork.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Shapes))]
    public void Networks_have_the_promised_shapes_and_range(string name, int size, int channels)
    {
        using var scope = NewDisposeScope();
        var shape = new NetworkShape(10, channels, size) { BaseChannels = 1 };
        using var generator = GanNetwork.Get(name).CreateGenerator(shape);
        using var critic = GanNetwork.Get(name).CreateCritic(shape);

        var images = generator.call(randn(new long[] { 3, 10 }));

        CollectionAssert.AreEqual(new long[] { 3, channels, size, size }, images.shape);
        Assert.IsTrue(images.abs().max().item<float>() <= 1);
        Assert.AreEqual(3, critic.call(images).numel());
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Classes_join_the_latents_and_change_the_images(string name)
    {
        using var scope = NewDisposeScope();
        using var generator = GanNetwork.Get(name).CreateGenerator(new NetworkShape(10, 1, 16) { BaseChannels = 4, Classes = 2 });
        generator.eval();
        var latents = randn(new long[] { 1, 10 }).expand(2, 10);
        var images = generator.call(cat(new[] { latents, eye(2) }, 1));
        Assert.IsTrue((images[0] - images[1]).abs().max().item<float>() > 1e-5);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Spectral_norm_reaches_every_weight_inside_blocks(string name)
    {
        var variant = GanVariant.Gan with { NetworkChanges = [new SpectralNorm(GanPlayers.Both)] };
        foreach (int classes in new[] { 0, 3 })
        {
            var builder = new NetworkBuilder(
                GanNetwork.Get(name), variant, [], new NetworkShape(10, 1, 16) { BaseChannels = 2, Classes = classes }, CPU);
            using var generator = builder.CreateGenerator();
            using var critic = builder.CreateCritic();
            foreach (var network in new[] { generator, critic })
            {
                var free = network.named_parameters()
                    .Where(entry => entry.parameter.shape.Length > 1 && !entry.name.EndsWith("layer.weight"));
                Assert.AreEqual("", string.Join(" ", free.Select(entry => entry.name)));
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Critics_end_in_a_linear_layer_before_which_others_can_be_put(string name)
    {
        using var scope = NewDisposeScope();
        using var critic = new MinibatchDiscrimination(kernels: 7).ChangeCritic(
            GanNetwork.Get(name).CreateCritic(new NetworkShape(10, 1, 16) { BaseChannels = 2 }));
        Assert.AreEqual(5, critic.call(randn(new long[] { 5, 1, 16, 16 })).numel());
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Sizes_that_do_not_halve_to_4_are_refused_but_by_the_mlp(string name)
    {
        var network = GanNetwork.Get(name);
        foreach (int size in new[] { 8, 24, 512 })
        {
            var shape = new NetworkShape(10, 1, size) { BaseChannels = 1 };
            foreach (Func<NetworkShape, TensorModule> create in new[] { network.CreateGenerator, network.CreateCritic })
            {
                if (name == "mlp")
                    create(shape).Dispose();
                else
                    Assert.AreEqual($"ImageSize must be a power of two from 16 to 256 for network '{name}', but is {size}.",
                        Assert.ThrowsExactly<ArgumentException>(() => create(shape)).Message);
            }
        }
    }

    [TestMethod]
    public void Dcgan_keeps_the_paper_s_rules()
    {
        var shape = new NetworkShape(100, 3, 64) { BaseChannels = 4, CriticBatchNorm = true };
        using var generator = GanNetwork.Dcgan.CreateGenerator(shape);
        using var critic = GanNetwork.Dcgan.CreateCritic(shape);
        CollectionAssert.AreEqual(
            new[]
            {
                "LatentProjection", "BatchNorm2d", "ReLU", "UpConvolution", "BatchNorm2d", "ReLU", "UpConvolution", "BatchNorm2d", "ReLU",
                "UpConvolution", "BatchNorm2d", "ReLU", "UpConvolution", "Tanh",
            }, Layers(generator));
        CollectionAssert.AreEqual(
            new[]
            {
                "DownConvolution", "FirstOrderLeakyReLU", "DownConvolution", "BatchNorm2d", "FirstOrderLeakyReLU", "DownConvolution",
                "BatchNorm2d", "FirstOrderLeakyReLU", "DownConvolution", "BatchNorm2d", "FirstOrderLeakyReLU", "Flatten", "Linear",
            }, Layers(critic));
        Assert.AreEqual(0.2, critic.children().OfType<FirstOrderLeakyReLU>().First().Slope);
        var weights = generator.parameters().Where(weight => weight.shape.Length == 4).Select(weight => weight.std().item<float>());
        foreach (float deviation in weights)
            Assert.AreEqual(0.02, deviation, 0.003);

        static string[] Layers(TensorModule network) => [.. network.children().Select(layer => layer.GetType().Name)];
    }

    [TestMethod]
    public void Find_of_an_unknown_name_lists_the_known_ones()
    {
        var error = Assert.ThrowsExactly<ArgumentException>(() => GanNetwork.Get("transformer"));
        StringAssert.Contains(error.Message, "dcgan, mlp, ");
        StringAssert.Contains(error.Message, "transformer");
    }

    [TestMethod]
    public void Critic_of_gradient_penalty_treats_each_row_apart()
    {
        using var scope = NewDisposeScope();
        using var critic = GanNetwork.Dcgan.CreateCritic(new NetworkShape(10, 1, 16) { BaseChannels = 4 });
        var images = randn(new long[] { 4, 1, 16, 16 });
        var together = critic.call(images).flatten();
        var alone = critic.call(images.narrow(0, 2, 1)).flatten();
        Assert.AreEqual(together[2].item<float>(), alone[0].item<float>(), 1e-6);
    }
}
