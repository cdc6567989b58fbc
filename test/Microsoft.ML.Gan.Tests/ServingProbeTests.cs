using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Tests;

// No machine has CUDA device 77.
[TestClass]
public sealed class ServingProbeTests
{
    private const int YearsOfSteps = int.MaxValue;
    private readonly MLContext _ml = new(1);

    [TestMethod]
    public void Device_that_cannot_serve_is_an_error_before_the_first_step()
    {
        var generators = new GeneratorServingOptions { GpuDeviceId = 77 };
        var translators = new ImageServingOptions { GpuDeviceId = 77 };
        IsRefused(_ml.Transforms.TrainGan(
            "Out", "Image", new GanOptions { Steps = YearsOfSteps, BaseChannels = 2, GpuDeviceId = null, Serving = generators }));
        IsRefused(_ml.Transforms.TrainDiffusion(
            "Out", "Image", new DiffusionOptions { Steps = YearsOfSteps, BaseChannels = 4, GpuDeviceId = null, Serving = generators }));
        IsRefused(_ml.Transforms.TrainPix2Pix(
            "Out", "Image", "Image",
            new Pix2PixOptions { Steps = YearsOfSteps, BaseChannels = 2, GpuDeviceId = null, Serving = translators }));
        IsRefused(_ml.Transforms.TrainCycleGan(
            "Out", "Image", "Image",
            new CycleGanOptions { Steps = YearsOfSteps, BaseChannels = 2, GpuDeviceId = null, Serving = translators }));
    }

    [TestMethod]
    public void Fall_back_of_the_trained_generator_is_told_once_in_the_training_log()
    {
        var told = new List<string>();
        _ml.Log += (_, entry) =>
        {
            if (entry.Kind == ChannelMessageKind.Warning && entry.RawMessage.Contains("CUDA device 77"))
                told.Add(entry.RawMessage);
        };
        using GeneratorTransformer model = _ml.Transforms.TrainGan("Out", "Image", TinyGan.Options with
        {
            Environment = _ml,
            Serving = new() { GpuDeviceId = 77, FallbackToCpu = true },
        }).Fit(Images.Of(_ml, 8));
        Assert.HasCount(1, told);
        Assert.Contains(model.FallbackReason!, told[0]);
    }

    private void IsRefused<T>(IEstimator<T> trainer) where T : ITransformer
    {
        var error = Assert.Throws<InvalidOperationException>(() => trainer.Fit(Images.Of(_ml, 8)));
        Assert.Contains("CUDA device 77 cannot be used", error.Message);
    }
}
