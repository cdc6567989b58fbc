using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>What a training changes in libtorch for the whole process, and gives back.</summary>
[TestClass]
public sealed class TorchSettingsTests
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Settings_of_runs_that_do_not_nest_end_with_the_last(bool firstEndsFirst)
    {
        int threads = get_num_threads();
        bool matmul = backends.cuda.matmul.allow_tf32;
        var first = new TorchSettings(threads + 1);
        var second = new TorchSettings(threads + 2);
        var third = new TorchSettings(null);
        Assert.AreEqual(threads + 2, get_num_threads());

        var (early, late, expected) = firstEndsFirst ? (first, second, threads + 2) : (second, first, threads + 1);
        early.Dispose();
        early.Dispose();
        Assert.AreEqual(expected, get_num_threads());
        late.Dispose();
        Assert.AreEqual(threads, get_num_threads());
        Assert.IsTrue(backends.cuda.matmul.allow_tf32, "the third still runs");
        third.Dispose();
        Assert.AreEqual(matmul, backends.cuda.matmul.allow_tf32);
    }

    [TestMethod]
    public void Training_is_the_same_where_doubles_are_the_default_and_leaves_them_so()
    {
        var ml = new MLContext(seed: 1);
        IDataView data = Images.Of(ml, 8);
        var gan = TinyGan.Options with { Variant = GanVariant.Sagan, Network = GanNetwork.Sagan, EmaDecay = 0.5 };
        var info = TinyGan.Small(new InfoGanOptions());
        var diffusion = new DiffusionOptions { Steps = 1, BatchSize = 2, BaseChannels = 8, Seed = 1, GpuDeviceId = null };
        var translation = new CycleGanOptions { Steps = 1, BaseChannels = 2, Blocks = 1, Seed = 1, GpuDeviceId = null };
        byte[][] expected = Train();

        set_default_dtype(ScalarType.Float64);
        try
        {
            byte[][] actual = Train();
            for (int i = 0; i < expected.Length; i++)
                CollectionAssert.AreEqual(expected[i], actual[i], $"model {i}");
            using var trainer = new GanTrainer(
                TinyGan.Options, channels: 1, TinyGan.Side, () => rand(TinyGan.BatchSize, 1, TinyGan.Side, TinyGan.Side));
            trainer.Step();
            Assert.AreEqual(ScalarType.Float32, trainer.Generator.parameters().First().dtype);
            Assert.AreEqual(ScalarType.Float64, get_default_dtype());
        }
        finally
        {
            set_default_dtype(ScalarType.Float32);
        }

        byte[][] Train()
        {
            using var generator = ml.Transforms.TrainGan("Synthetic", "Image", gan).Fit(data);
            using var codes = ml.Transforms.TrainInfoGan("Synthetic", "Image", info).Fit(data);
            using var denoiser = ml.Transforms.TrainDiffusion("Synthetic", "Image", diffusion).Fit(data);
            using var translator = ml.Transforms.TrainCycleGan("Synthetic", "Image", "Image", translation).Fit(data);
            return [generator.OnnxModel.ToArray(), codes.OnnxModel.ToArray(), denoiser.OnnxModel.ToArray(), translator.OnnxModel.ToArray()];
        }
    }
}
