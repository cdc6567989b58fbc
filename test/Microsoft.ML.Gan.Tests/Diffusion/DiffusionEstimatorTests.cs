namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class DiffusionEstimatorTests
{
    private readonly MLContext _ml = new(1);

    private static readonly DiffusionOptions Small = new()
    {
        Steps = 2,
        BatchSize = 4,
        BaseChannels = 4,
        Timesteps = 20,
        Seed = 1,
        GpuDeviceId = null,
        Serving = new() { SamplingSteps = 2 },
    };

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Images_train_a_denoiser_that_serves_before_and_after_saving(bool color)
    {
        var data = Images.Of(_ml, 6, color);
        using var model = _ml.Transforms.TrainDiffusion("Synthetic", "Image", Small with { Schedule = NoiseSchedule.Linear }).Fit(data);

        Assert.AreEqual(new DiffusionProcess(NoiseSchedule.Linear, 20), model.Metadata.Diffusion);
        Assert.AreEqual((color ? 3 : 1, 16, 16), (model.Metadata.Channels, model.Metadata.Height, model.Metadata.Width));
        string[] expected = Samples(model);
        Assert.AreEqual(6, expected.Distinct().Count());

        using var file = new MemoryStream();
        // ML.NET saves no schema of images alone.
        _ml.Model.Save(model, null, file);
        file.Position = 0;
        CollectionAssert.AreEqual(expected, Samples(new MLContext().Model.Load(file, out _)));

        string[] Samples(ITransformer served) =>
            [.. served.Transform(data).GetColumn<MLImage>("Synthetic").Select(image => Convert.ToHexString(image.Pixels))];
    }

    [TestMethod]
    public void Chain_resizes_trains_and_hands_the_trained_transformer_out()
    {
        var data = Images.OfSides(_ml, Enumerable.Repeat(28, 3));
        using var model = _ml.Transforms.ResizeImages("Image", 16, 16)
            .Append(_ml.Transforms.TrainDiffusion("Synthetic", "Image", Small)).Fit(data);
        Assert.AreEqual(16, model.LastTransformer.Metadata.Height);
        Assert.AreEqual(3, model.Transform(data).GetColumn<MLImage>("Synthetic").Count());
    }

    [TestMethod]
    public void Simple_overload_trains_with_the_defaults()
    {
        using var model = _ml.Transforms.TrainDiffusion("Image", steps: 1, seed: 1).Fit(Images.Of(_ml, 2));
        Assert.AreEqual(new DiffusionProcess(NoiseSchedule.Cosine, 1000), model.Metadata.Diffusion);
        Assert.AreEqual("Image", model.OutputColumnName);
    }

    [TestMethod]
    public void Training_lowers_the_loss_and_brings_samples_to_the_data()
    {
        const float shade = 200;
        var data = _ml.Data.LoadFromEnumerable([new Images.FloatRow { Image = [.. Enumerable.Repeat(shade, 256)] }]);
        var reports = new List<TrainingProgress>();
        var options = Small with
        {
            EmaDecay = 0.9,
            ProgressInterval = 1,
            Progress = new Receiver(reports),
            Serving = new() { SamplingSteps = 20 },
            Optimizer = new AdamSettings { LearningRate = 1e-2, Beta1 = 0.9, Beta2 = 0.999, Schedule = LearningRateSchedule.Cosine },
        };

        Assert.IsLessThan(0.5 * ErrorAfter(1), ErrorAfter(100));
        Assert.IsLessThan(0.3 * MeanLoss(reports.Take(10)), MeanLoss(reports.TakeLast(10)));

        double ErrorAfter(int steps)
        {
            using var model = _ml.Transforms.TrainDiffusion("Synthetic", "Image", options with { Steps = steps }).Fit(data);
            return model.Generate(count: 16).Average(pixel => Math.Abs(pixel - (shade / 127.5 - 1)));
        }

        static double MeanLoss(IEnumerable<TrainingProgress> reports) => reports.Average(report => report[TrainingMetric.DenoisingLoss]);
    }

    [TestMethod]
    [DataRow(0.9)]
    [DataRow(null)]
    public void Seed_repeats_the_run_to_the_bit_and_another_seed_does_not(double? emaDecay)
    {
        byte[] Train(int seed) => _ml.Transforms.TrainDiffusion("Synthetic", "Image", Small with { Seed = seed, EmaDecay = emaDecay })
            .Fit(Images.Of(_ml, 50)).OnnxModel.ToArray();

        CollectionAssert.AreEqual(Train(3), Train(3));
        CollectionAssert.AreNotEqual(Train(3), Train(4));
    }

    [TestMethod]
    public void Live_tensors_do_not_grow_from_step_to_step()
    {
        // What other tests left to the finalizer must not go away while this one counts.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var live = new List<long>();
        var options = Small with { Steps = 20, ProgressInterval = 5, Progress = new Receiver([], () => live.Add(Tensor.TotalCount)) };
        _ml.Transforms.TrainDiffusion("Synthetic", "Image", options).Fit(Images.Of(_ml, 8)).Dispose();
        Assert.AreEqual(live[1], live[^1], string.Join(" ", live));
    }

    public static IEnumerable<object[]> BadOptions =>
    [
        ["Timesteps must be from 1 to 100000, but is 0.", Small with { Timesteps = 0 }],
        ["SamplingSteps must be from 1 to 20, but is 21.", Small with { Serving = new() { SamplingSteps = 21 } }],
        ["SamplingSteps must be at least 1, but is 0.", Small with { Serving = new() { SamplingSteps = 0 } }],
        ["LearningRate must be greater than 0, but is 0.", Small with { Optimizer = new AdamSettings { LearningRate = 0 } }],
        ["Steps must be at least 1, but is 0.", Small with { Steps = 0 }],
        ["EmaDecay must be at least 0 and less than 1, but is 1.", Small with { EmaDecay = 1 }],
    ];

    [TestMethod]
    [DynamicData(nameof(BadOptions))]
    public void Bad_options_are_refused_at_once(string message, DiffusionOptions options)
    {
        var error = Assert.Throws<ArgumentException>(() => _ml.Transforms.TrainDiffusion("Synthetic", "Image", options));
        Assert.AreEqual(message, error.Message);
    }

    [TestMethod]
    public void Columns_that_a_denoiser_has_no_use_for_are_refused_before_training()
    {
        Refused("LabelColumnName must be null for a generator without classes, but is 'Label'.",
            _ml.Transforms.TrainDiffusion("Synthetic", "Image", Endless(Small with { Serving = new() { LabelColumnName = "Label" } })));
        Refused("With LatentSource.Latent, input column 'Image' must be of type vector of Single",
            _ml.Transforms.TrainDiffusion(
                "Synthetic", "Image", Endless(Small with { Serving = new() { LatentSource = LatentSource.Latent } })));
        Refused("SamplingSteps must be null for a generator that is no denoiser, but is 5.", _ml.Transforms.TrainGan(
            "Synthetic", "Image", new GanOptions { Steps = int.MaxValue, GpuDeviceId = null, Serving = new() { SamplingSteps = 5 } }));

        void Refused(string message, IEstimator<ITransformer> trainer) =>
            Throws.Error<ArgumentException>(() => trainer.Fit(Images.Of(_ml, 4)), message);

        static DiffusionOptions Endless(DiffusionOptions options) => options with { Steps = int.MaxValue };
    }

    private sealed class Receiver(List<TrainingProgress> reports, Action? then = null) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            reports.Add(value);
            then?.Invoke();
        }
    }
}
