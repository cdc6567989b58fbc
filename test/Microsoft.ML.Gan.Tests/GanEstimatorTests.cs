namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class GanEstimatorTests
{
    private readonly MLContext _ml = new(1);

    /// <summary>Each variant, one in colour and the next in gray.</summary>
    public static IEnumerable<object[]> Variants =>
        GanVariant.Known.Index().Select(variant => new object[] { variant.Item.Name, variant.Index % 2 == 0 });

    [TestMethod]
    [DynamicData(nameof(Variants))]
    public void Every_variant_trains_its_network_and_serves(string variant, bool color)
    {
        var options = TinyGan.Options with { Steps = 3, Variant = GanVariant.Get(variant), EmaDecay = 0.9 };
        var data = Images.Of(_ml, 8, color);

        using var model = _ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(data);

        Assert.AreEqual(color ? 3 : 1, model.Metadata.Channels);
        Assert.AreEqual(variant, model.Metadata.Variant);
        Assert.AreEqual(8, model.Metadata.LatentSize);
        int rows = 0;
        foreach (var image in model.Transform(data).GetColumn<MLImage>("Synthetic"))
        {
            Assert.AreEqual((16, 16), (image.Width, image.Height));
            rows++;
        }
        Assert.AreEqual(8, rows);
    }

    [TestMethod]
    public void Floats_bytes_and_images_of_the_same_pixels_give_the_same_generator()
    {
        var options = TinyGan.Options with { Variant = GanVariant.WganGp with { CriticSteps = 2 } };
        byte[] Train(IDataView data) => _ml.Transforms.TrainWgan("Synthetic", "Image", options).Fit(data).OnnxModel.ToArray();

        var ofImages = Train(Images.Of(_ml, 8));
        CollectionAssert.AreEqual(ofImages, Train(Images.OfFloats(_ml, 8)));
        CollectionAssert.AreEqual(ofImages, Train(Images.OfBytes(_ml, 8)));
    }

    [TestMethod]
    public void Seed_repeats_the_run_to_the_bit_and_another_seed_does_not()
    {
        byte[] Train(int seed) => _ml.Transforms.TrainGan("Synthetic", "Image", TinyGan.Options with
        {
            Seed = seed,
            Variant = GanVariant.WganGp,
            Steps = 5,
            EmaDecay = 0.9,
        }).Fit(Images.Of(_ml, 50)).OnnxModel.ToArray();

        CollectionAssert.AreEqual(Train(3), Train(3));
        CollectionAssert.AreNotEqual(Train(3), Train(4));
    }

    [TestMethod]
    public void Seed_of_the_environment_repeats_the_run_where_the_options_have_none()
    {
        byte[] Train(int seed)
        {
            var ml = new MLContext(seed);
            var options = TinyGan.Options with { Seed = null, Environment = ml };
            return ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(Images.Of(ml, 8)).OnnxModel.ToArray();
        }

        CollectionAssert.AreEqual(Train(3), Train(3));
        CollectionAssert.AreNotEqual(Train(3), Train(4));
    }

    [TestMethod]
    public void Bfloat16_convolutions_train_and_differ_from_float32()
    {
        byte[] Train(bool bfloat16) => _ml.Transforms.TrainGan("Synthetic", "Image", TinyGan.Options with
        {
            Variant = GanVariant.WganGp,
            BaseChannels = 8,
            UseBfloat16 = bfloat16,
        }).Fit(Images.Of(_ml, 8)).OnnxModel.ToArray();

        CollectionAssert.AreNotEqual(Train(false), Train(true));
    }

    [TestMethod]
    public void Chain_resizes_trains_and_hands_the_trained_transformer_out()
    {
        var data = Images.OfSides(_ml, Enumerable.Repeat(28, 6));
        var pipeline = _ml.Transforms.ResizeImages("Image", 16, 16)
            .Append(_ml.Transforms.TrainWgan("Synthetic", "Image", TinyGan.Options with { Steps = 1 }));
        using var model = pipeline.Fit(data);
        Assert.AreEqual(16, model.LastTransformer.Metadata.Height);
        Assert.AreEqual(6, model.Transform(data).GetColumn<MLImage>("Synthetic").Count());
    }

    [TestMethod]
    public void Progress_is_reported_at_the_interval_and_at_the_end()
    {
        var reports = new List<TrainingProgress>();
        var log = new List<string>();
        _ml.Log += (_, message) => log.Add(message.Message);
        var options = TinyGan.Options with
        {
            Variant = GanVariant.Wgan,
            Steps = 5,
            ProgressInterval = 2,
            Progress = new Receiver(reports),
            Environment = _ml,
        };
        _ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(Images.Of(_ml, 8)).Dispose();

        CollectionAssert.AreEqual(new[] { 2, 4, 5 }, reports.Select(r => r.Step).ToArray());
        Assert.IsTrue(reports.All(report => double.IsFinite(report[TrainingMetric.CriticLoss])
            && double.IsFinite(report[TrainingMetric.GeneratorLoss]) && report.ImagesPerSecond > 0));
        // Without a penalty the critic's loss is minus the estimate.
        Assert.IsTrue(reports.All(r => Math.Abs(r[TrainingMetric.Wasserstein] + r[TrainingMetric.CriticLoss]) < 1e-6));
        Assert.AreEqual(TimeSpan.Zero, reports[^1].TimeLeft);
        Assert.IsTrue(log.Any(line => line.Contains("step 4 of 5")), string.Join("\n", log));
    }

    [TestMethod]
    public void Cancelling_returns_the_model_so_far()
    {
        using var stop = new CancellationTokenSource();
        var reports = new List<TrainingProgress>();
        var options = TinyGan.Options with
        {
            Steps = 1_000_000,
            ProgressInterval = 1,
            CancellationToken = stop.Token,
            Progress = new Receiver(reports, report => { if (report.Step == 3) stop.Cancel(); }),
        };
        using var model = _ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(Images.Of(_ml, 8));
        Assert.AreEqual(3, reports.Count);
        Assert.AreEqual(2, model.Transform(Images.Of(_ml, 2)).GetColumn<MLImage>("Synthetic").Count());
    }

    [TestMethod]
    public void Rows_of_any_number_stream_through_the_shuffle_buffer()
    {
        int read = 0;
        var rows = Enumerable.Range(0, 100_000).Select(i =>
        {
            Interlocked.Increment(ref read);
            return new Images.ByteRow { Image = Images.Gray(i) };
        });
        _ml.Transforms.TrainGan("Synthetic", "Image", TinyGan.Options with { ShuffleBuffer = 16 })
            .Fit(_ml.Data.LoadFromEnumerable(rows)).Dispose();
        Assert.IsTrue(read < 200, $"{read} rows were read for 2 steps");
    }

    [TestMethod]
    public void Own_modules_train_and_export()
    {
        var own = GanNetwork.FromModules("own",
            shape => torch.nn.Sequential(torch.nn.Linear(shape.LatentSize, 256), torch.nn.Tanh(), torch.nn.Unflatten(1, [1, 16, 16])),
            shape => torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(256, 1)));
        using var model = _ml.Transforms.TrainGan("Synthetic", "Image", TinyGan.Options with { Network = own }).Fit(Images.Of(_ml, 8));
        Assert.AreEqual(1, model.Metadata.Channels);
    }

    [TestMethod]
    public void Own_generator_of_another_shape_is_refused_before_training()
    {
        var own = GanNetwork.FromModules("own",
            shape => torch.nn.Sequential(torch.nn.Linear(shape.LatentSize, 64), torch.nn.Unflatten(1, [1, 8, 8])),
            shape => torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(256, 1)));
        var error = Assert.ThrowsExactly<ArgumentException>(
            () => _ml.Transforms.TrainGan("Synthetic", "Image", TinyGan.Options with { Network = own }).Fit(Images.Of(_ml, 8)));
        StringAssert.Contains(error.Message, "own");
        StringAssert.Contains(error.Message, "1 x 8 x 8");
    }

    [TestMethod]
    public void Own_critic_that_does_not_take_packed_images_is_refused_with_their_shape()
    {
        var own = GanNetwork.FromModules("own",
            shape => torch.nn.Sequential(torch.nn.Linear(shape.LatentSize, 256), torch.nn.Unflatten(1, [1, 16, 16])),
            shape => torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(256, 1)));
        var trainer = _ml.Transforms.TrainGan("Synthetic", "Image", TinyGan.Options with { Network = own, Variant = GanVariant.PacGan });
        var error = Assert.ThrowsExactly<ArgumentException>(() => trainer.Fit(Images.Of(_ml, 8)));
        StringAssert.StartsWith(
            error.Message, "For a batch of 2, the critic of network 'own' must take 2 x 2 x 16 x 16 values, but libtorch says: ");
    }

    [TestMethod]
    public void Loss_that_stops_being_finite_is_named_with_its_step()
    {
        var options = TinyGan.Options with
        { Steps = 200, ProgressInterval = 1, CriticOptimizer = new AdamSettings { LearningRate = 1e30 } };
        var error = Assert.ThrowsExactly<InvalidOperationException>(
            () => _ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(Images.Of(_ml, 8)));
        StringAssert.Contains(error.Message, "finite");
    }

    [TestMethod]
    public void Cuda_where_there_is_none_is_an_error_that_names_it()
    {
        if (torch.cuda.is_available())
            Assert.Inconclusive("This machine has a CUDA device.");
        var error = Assert.ThrowsExactly<InvalidOperationException>(
            () => _ml.Transforms.TrainGan("Synthetic", "Image", TinyGan.Options with { GpuDeviceId = 3, FallbackToCpu = false })
                .Fit(Images.Of(_ml, 8)));
        StringAssert.StartsWith(error.Message, "GpuDeviceId must be that of a CUDA device, but is 3 and libtorch finds 0 CUDA devices.");
    }

    [TestMethod]
    public void A_run_leaves_as_many_tensors_however_long_it_is()
    {
        // TorchSharp's counter forgets to count parameters down: those of a run are the same for any number of steps.
        var options = TinyGan.Options with { Variant = GanVariant.WganGp, EmaDecay = 0.9 };
        long TensorsLeft(int steps)
        {
            long before = LiveTensors();
            _ml.Transforms.TrainGan("Synthetic", "Image", options with { Steps = steps }).Fit(Images.Of(_ml, 8)).Dispose();
            return LiveTensors() - before;
        }
        TensorsLeft(1);
        Assert.AreEqual(TensorsLeft(2), TensorsLeft(20));
    }

    [TestMethod]
    public void Live_tensors_do_not_grow_from_step_to_step()
    {
        var live = new List<long>();
        var options = TinyGan.Options with
        {
            Variant = GanVariant.WganGp,
            EmaDecay = 0.9,
            Steps = 30,
            ProgressInterval = 5,
            Progress = new Receiver([], _ => live.Add(Tensor.TotalCount)),
        };
        _ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(Images.Of(_ml, 8)).Dispose();
        Assert.AreEqual(live[1], live[^1], string.Join(" ", live));
    }

    private static long LiveTensors()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Tensor.TotalCount;
    }

    private sealed class Receiver(List<TrainingProgress> reports, Action<TrainingProgress>? then = null) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            reports.Add(value);
            then?.Invoke(value);
        }
    }
}
