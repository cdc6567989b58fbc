using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lab.Tests;

[TestClass]
public sealed class RobustnessNetworksTests
{
    private static readonly NetworkShape _shape =
        new(LatentSize: 5, Channels: 1, ImageSize: 16) { BaseChannels = 4, CriticBatchNorm = true };

    [TestMethod]
    public void All_give_images_and_logits()
    {
        using var scope = NewDisposeScope();
        foreach (GanNetwork network in RobustnessScale.Full.Networks)
        {
            using var generator = network.CreateGenerator(_shape);
            using var critic = network.CreateCritic(_shape);
            var images = generator.call(randn(new long[] { 3, 5 }));
            CollectionAssert.AreEqual(new long[] { 3, 1, 16, 16 }, images.shape, network.Name);
            Assert.AreEqual(3, critic.call(images).numel(), network.Name);
        }
    }

    [TestMethod]
    [DataRow("dcgan", true)]
    [DataRow("constant-filters", false)]
    [DataRow("mlp-generator", false)]
    [DataRow("no-normalization", false)]
    [DataRow("gated", true)]
    [DataRow("tanh", true)]
    [DataRow("residual-101", true)]
    public void Generators_have_batch_norm_or_not(string name, bool expected)
    {
        using var generator = Network(name).CreateGenerator(_shape);

        Assert.AreEqual(expected, generator.modules().Any(layer => layer is BatchNorm));
    }

    [TestMethod]
    public void Critic_without_normalization_has_none_even_where_it_is_allowed()
    {
        using var critic = Network("no-normalization").CreateCritic(_shape);

        Assert.IsFalse(critic.modules().Any(layer => layer is BatchNorm));
    }

    [TestMethod]
    public void Constant_filters_are_as_many_in_every_layer()
    {
        using var constant = Network("constant-filters").CreateGenerator(_shape);
        using var doubling = Network("no-normalization").CreateGenerator(_shape);

        // Weights of the projection (64, 5), of transposed convolutions (inputs, outputs, 4, 4), and their biases.
        Assert.AreEqual(64 * 5 + (4 * 4 * 16 + 4) + (4 * 16 + 1), Count(constant));
        Assert.AreEqual(128 * 5 + (8 * 4 * 16 + 4) + (4 * 16 + 1), Count(doubling));
    }

    private static GanNetwork Network(string name) => RobustnessScale.Full.Networks.Single(network => network.Name == name);

    private static long Count(nn.Module module) => module.parameters().Sum(parameter => parameter.numel());
}
