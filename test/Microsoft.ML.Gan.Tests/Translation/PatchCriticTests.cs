using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class PatchCriticTests
{
    [TestMethod]
    [DataRow(1, 16)]
    [DataRow(2, 34)]
    [DataRow(3, 70)]
    public void Logit_sees_a_patch_of_the_papers_size(int halvings, int patch)
    {
        using var scope = NewDisposeScope();
        using var critic = PatchCritic.Create(1, new TranslatorShape(1, 1, BaseChannels: 2), halvings);
        // Norms look at the whole map: without them the gradient shows what the convolutions see.
        using var convolutions = nn.Sequential([.. critic.children().Where(layer => layer is not InstanceNorm2d).Cast<TensorModule>()]);
        using var image = zeros(new long[] { 1, 1, 128, 128 }, requires_grad: true);
        var logits = convolutions.call(image + rand(1, 1, 128, 128));
        long middle = logits.shape[2] / 2;
        logits.narrow(2, middle, 1).narrow(3, middle, 1).sum().backward();
        var rows = image.grad!.abs().sum(3).flatten().gt(0).to(ScalarType.Int64).sum().item<long>();
        Assert.AreEqual(patch, rows);
        Assert.AreEqual(patch, PatchCritic.PatchSize(halvings));
    }

    [TestMethod]
    [DataRow(16, 1)]
    [DataRow(16, 2)]
    [DataRow(32, 3)]
    public void There_are_as_many_logits_as_promised(int size, int halvings)
    {
        using var critic = PatchCritic.Create(2, new TranslatorShape(1, 1, BaseChannels: 2), halvings);
        using var logits = critic.call(rand(3, 2, size, size));
        int patches = PatchCritic.PatchCount(size, halvings);
        CollectionAssert.AreEqual(new long[] { 3, 1, patches, patches }, logits.shape);
    }

    [TestMethod]
    public void Default_is_the_papers_where_it_leaves_a_patch()
    {
        Assert.AreEqual(2, PatchCritic.HalvingsFor(16));
        Assert.AreEqual(3, PatchCritic.HalvingsFor(32));
        Assert.AreEqual(3, PatchCritic.HalvingsFor(256));
        var error = Assert.Throws<ArgumentException>(() => PatchCritic.Require(3, 16));
        StringAssert.Contains(error.Message, "at most 2, but is 3");
        StringAssert.Contains(error.Message, "16 x 16");
    }
}
