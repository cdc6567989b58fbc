using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class BigGanNetworkTests
{
    private static readonly NetworkShape _shape = new(LatentSize: 9, Channels: 1, ImageSize: 16) { BaseChannels = 4, Classes = 3 };

    [TestMethod]
    public void Latent_falls_into_parts_of_which_the_first_takes_the_rest()
    {
        using var generator = (BigGanGenerator)GanNetwork.BigGan.CreateGenerator(_shape with { LatentSize = 11 });
        Assert.AreEqual(3, generator.PartSize);
        Assert.AreEqual(11 - 2 * 3, generator.FirstSize);
    }

    [TestMethod]
    public void Every_part_of_the_latent_and_the_class_changes_the_image()
    {
        using var scope = NewDisposeScope();
        using var generator = GanNetwork.BigGan.CreateGenerator(_shape);
        generator.eval();
        for (int input = 0; input < 12; input += 3)
        {
            var rows = zeros(new long[] { 2, 12 });
            rows.select(0, 1).narrow(0, input, 3).fill_(1);
            var images = generator.call(rows);
            Assert.IsTrue((images[0] - images[1]).abs().max().item<float>() > 1e-4, $"input {input}");
        }
    }

    [TestMethod]
    public void Only_the_first_part_makes_the_first_map()
    {
        using var scope = NewDisposeScope();
        using var generator = (BigGanGenerator)GanNetwork.BigGan.CreateGenerator(_shape);
        Assert.AreEqual(3, generator.first.Parameter("weight").shape[1]);
    }

    [TestMethod]
    public void All_blocks_share_one_embedding_of_the_class()
    {
        using var generator = GanNetwork.BigGan.CreateGenerator(_shape);
        Assert.AreEqual(1, generator.parameters().Count(weight => weight.shape is [_, 3] && weight.shape[0] == 128));
        var norms = generator.modules().OfType<ConditionalBatchNorm>().ToList();
        Assert.HasCount(4, norms);
        foreach (var norm in norms)
            Assert.AreEqual(128 + 3, norm.gain.Parameter("weight").shape[1]);
    }

    [TestMethod]
    public void Weights_start_with_orthonormal_rows_or_columns()
    {
        using var scope = NewDisposeScope();
        using var generator = GanNetwork.BigGan.CreateGenerator(_shape);
        using var critic = GanNetwork.BigGan.CreateCritic(_shape);
        foreach (var weight in generator.parameters().Concat(critic.parameters()).Where(weight => weight.shape.Length > 1))
        {
            var matrix = weight.flatten(1);
            if (matrix.shape[0] > matrix.shape[1])
                matrix = matrix.t();
            double error = (matrix.matmul(matrix.t()) - eye(matrix.shape[0])).abs().max().item<float>();
            Assert.AreEqual(0, error, 1e-5, string.Join(" x ", weight.shape));
        }
    }

    [TestMethod]
    public void Fewer_latents_than_parts_are_refused()
    {
        var shape = _shape with { LatentSize = 2 };
        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => GanNetwork.BigGan.CreateGenerator(shape));
        Assert.AreEqual("LatentSize of network 'biggan' for 16 x 16 images must be at least 3, but is 2.", error.Message);
    }
}
