using Microsoft.ML.Gan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks;

[TestClass]
public sealed class GanNetworkTests
{
    public static IEnumerable<object[]> Shapes =>
        from network in GanNetwork.Names
        from size in new[] { 16, 32, 64, 128 }
        from channels in new[] { 1, 3 }
        select new object[] { network, size, channels };

    [TestMethod]
    [DynamicData(nameof(Shapes))]
    public void Networks_have_the_promised_shapes_and_range(string name, int size, int channels)
    {
        using var scope = NewDisposeScope();
        var shape = new NetworkShape(10, channels, size) { BaseChannels = 2 };
        using var generator = GanNetwork.Find(name).CreateGenerator(shape);
        using var critic = GanNetwork.Find(name).CreateCritic(shape);

        var images = generator.call(randn(new long[] { 3, 10 }));

        CollectionAssert.AreEqual(new long[] { 3, channels, size, size }, images.shape);
        Assert.IsTrue(images.abs().max().item<float>() <= 1);
        Assert.AreEqual(3, critic.call(images).numel());
    }

    [TestMethod]
    public void Find_of_an_unknown_name_lists_the_known_ones()
    {
        var error = Assert.ThrowsExactly<ArgumentException>(() => GanNetwork.Find("transformer"));
        StringAssert.Contains(error.Message, "dcgan, mlp");
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
