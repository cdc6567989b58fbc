using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Trainings in one process do not touch each other, nor what else draws random numbers.</summary>
[TestClass]
public sealed class SideBySideTests
{
    private readonly MLContext _ml = new(1);

    [TestMethod]
    public void Trainings_side_by_side_give_the_models_that_they_give_alone()
    {
        byte[][] alone = [.. Enumerable.Range(0, 6).Select(Train)];
        for (int round = 0; round < 3; round++)
        {
            var together = new byte[6][];
            Parallel.For(0, 6, seed => together[seed] = Train(seed));
            for (int seed = 0; seed < 6; seed++)
                CollectionAssert.AreEqual(alone[seed], together[seed], $"seed {seed}");
        }
    }

    [TestMethod]
    public void A_training_leaves_the_process_s_random_numbers_where_they_were()
    {
        manual_seed(7);
        using Tensor expected = rand(10);
        manual_seed(7);
        Train(1);
        using Tensor actual = rand(10);
        CollectionAssert.AreEqual(expected.data<float>().ToArray(), actual.data<float>().ToArray());
    }

    private byte[] Train(int seed)
    {
        // pix2pix has dropout besides; its images are of the same kind.
        if (seed % 3 == 2)
        {
            var pairs = new Pix2PixOptions { Steps = 3, BatchSize = 2, BaseChannels = 4, Seed = seed, GpuDeviceId = null, Threads = 1 };
            IDataView data = _ml.Transforms.CopyColumns("Target", "Image").Fit(Images.OfBytes(_ml, 4)).Transform(Images.OfBytes(_ml, 4));
            using var translator = _ml.Transforms.TrainPix2Pix("Output", "Image", "Target", pairs).Fit(data);
            return translator.OnnxModel.ToArray();
        }
        var options = TinyGan.Options with { Network = GanNetwork.Mlp, Seed = seed, Threads = 1 };
        using var model = _ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(Images.OfBytes(_ml, 8));
        return model.OnnxModel.ToArray();
    }
}
