using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public class ForwardDiffusionTests
{
    private static readonly DiffusionProcess s_process = new(NoiseSchedule.Cosine, 100);

    [TestMethod]
    public void Sample_is_the_weighted_sum_of_image_and_noise()
    {
        using var scope = NewDisposeScope();
        using var diffusion = new ForwardDiffusion(s_process, CPU);
        int[] times = [0, 1, 40, 99, 100];
        var samples = diffusion.Apply(
            full([5, 1, 2, 2], 0.5f), full([5, 1, 2, 2], -2f), tensor(times.Select(time => (long)time).ToArray()));
        CollectionAssert.AreEqual(new long[] { 5, 1, 2, 2 }, samples.shape);
        float[] actual = samples.data<float>().ToArray();
        double start = Math.Pow(Math.Cos(0.008 / 1.008 * Math.PI / 2), 2);
        for (int row = 0; row < times.Length - 1; row++)
        {
            double kept = Math.Pow(Math.Cos((times[row] / 100.0 + 0.008) / 1.008 * Math.PI / 2), 2) / start;
            Assert.AreEqual(0.5 * Math.Sqrt(kept) - 2 * Math.Sqrt(Math.Max(1 - kept, 0)), actual[4 * row], 1e-4, $"time {times[row]}");
        }
        Assert.AreEqual(-2, actual[^1], 1e-3);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(50)]
    [DataRow(100)]
    public void Samples_have_the_schedules_mean_and_variance(int time)
    {
        using var scope = NewDisposeScope();
        using var diffusion = new ForwardDiffusion(s_process, CPU);
        manual_seed(1);
        const int count = 1000;
        long[] shape = [count, 1, 10, 10];
        var samples = diffusion.Apply(full(shape, 0.8f), randn(shape), full([count], (long)time, ScalarType.Int64));
        double kept = s_process.GetAlphaBars()[time];
        // 100,000 values: the mean's standard error is sqrt((1 - kept) / 1e5), at most 0.0032.
        Assert.AreEqual(0.8 * Math.Sqrt(kept), samples.mean().item<float>(), 0.013);
        Assert.AreEqual(1 - kept, Math.Pow(samples.std().item<float>(), 2), 0.02);
    }
}
