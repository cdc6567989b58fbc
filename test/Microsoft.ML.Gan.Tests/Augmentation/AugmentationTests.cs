using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>What instance noise and packing make of images.</summary>
[TestClass]
public sealed class AugmentationTests
{
    [TestMethod]
    [DataRow(0, 1.0, 0.4)]
    [DataRow(50, 1.0, 0.2)]
    [DataRow(75, 1.0, 0.1)]
    [DataRow(25, 0.5, 0.2)]
    [DataRow(0, 0.5, 0.4)]
    public void Noise_has_the_deviation_of_the_moment(int step, double until, double expected)
    {
        using var scope = NewDisposeScope();
        using var random = new torch.Generator(2);
        var images = full(new long[] { 100, 3, 16, 16 }, 0.25f);
        var noise = new InstanceNoise(0.4, until).Apply(images, step / 100.0, random) - images;

        Assert.AreEqual(expected, new InstanceNoise(0.4, until).GetSigma(step / 100.0), 1e-12);
        Assert.AreEqual(0, noise.mean().item<float>(), 0.02 * expected);
        Assert.AreEqual(expected, noise.square().mean().sqrt().item<float>(), 0.02 * expected);
        Assert.AreEqual(0, (noise[0] * noise[1]).mean().item<float>(), 0.1 * expected * expected, "each row has noise of its own");
    }

    [TestMethod]
    [DataRow(50)]
    [DataRow(99)]
    public void Noise_that_is_annealed_leaves_images_alone(int step)
    {
        using var scope = NewDisposeScope();
        using var random = new torch.Generator(2);
        var images = randn(new long[] { 2, 1, 4, 4 });
        Assert.AreSame(images, new InstanceNoise(until: 0.5).Apply(images, step / 100.0, random));
    }

    [TestMethod]
    public void Noise_has_one_pass_to_the_end_of_the_run() =>
        Assert.AreEqual(0.1 / 100, new InstanceNoise().GetSigma(0.99), 1e-12);

    [TestMethod]
    public void Packing_lays_neighbors_on_one_another_as_channels()
    {
        using var scope = NewDisposeScope();
        using var random = new torch.Generator(2);
        var images = randn(new long[] { 6, 2, 4, 5 });
        var packed = new Packing(3).Apply(images, progress: 0, random);

        CollectionAssert.AreEqual(new long[] { 2, 6, 4, 5 }, packed.shape);
        for (int i = 0; i < 6; i++)
            Assert.IsTrue(packed[i / 3].narrow(0, i % 3 * 2, 2).eq(images[i]).all().item<bool>(), $"image {i}");
    }

    [TestMethod]
    public void Packing_multiplies_the_critics_channels_alone()
    {
        var packed = GanVariant.Gan with { Augmentations = [new Packing(4)] };
        var builder = new NetworkBuilder(GanNetwork.Dcgan, packed, [], new NetworkShape(8, 3, 16) { BaseChannels = 4 }, CPU);
        using var critic = builder.CreateCritic();
        using var generator = builder.CreateGenerator();

        Assert.AreEqual(12, critic.parameters().First().shape[1]);
        Assert.AreEqual(3, generator.parameters().Last().shape[0]);
    }

    [TestMethod]
    public void Batch_that_packs_do_not_fill_is_refused()
    {
        var options = new GanOptions { BatchSize = 65, Variant = GanVariant.PacGan };
        Assert.AreEqual("BatchSize must be a multiple of the 2 images that the critic of variant 'pacgan' judges together, but is 65.",
            Assert.ThrowsExactly<ArgumentException>(options.Validate).Message);
        (options with { BatchSize = 64 }).Validate();
        var single = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new Packing(1));
        Assert.AreEqual("PackingDegree must be at least 2, but is 1.", single.Message);
    }
}
