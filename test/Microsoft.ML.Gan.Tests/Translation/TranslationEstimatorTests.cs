using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class TranslationEstimatorTests
{
    private static readonly Pix2PixOptions Pairs = new()
    { Steps = 2, BatchSize = 2, BaseChannels = 4, Seed = 1, GpuDeviceId = null, Threads = 1 };

    private static readonly CycleGanOptions Domains = new()
    { Steps = 2, BatchSize = 2, BaseChannels = 4, Blocks = 1, Seed = 1, GpuDeviceId = null, Threads = 1 };

    private readonly MLContext _ml = new(1);

    [TestMethod]
    public void Pix2pix_serves_what_it_was_trained_for()
    {
        using var translator = _ml.Transforms.TrainPix2Pix("Output", "Image", "Target", Pairs).Fit(View(4, color: true));
        Assert.AreEqual((1, 3, 16, "pix2pix"), Facts(translator.Metadata));
        IDataView view = translator.Transform(View(3, color: true));
        Assert.AreEqual(new ImageDataViewType(16, 16), view.Schema["Output"].Type);
        Assert.HasCount(3, view.GetColumn<MLImage>("Output").ToArray());
        using var stream = new MemoryStream();
        _ml.Model.Save(translator, view.Schema, stream);
    }

    [TestMethod]
    public void Cyclegan_serves_both_directions()
    {
        using var translator = _ml.Transforms.TrainCycleGan("Output", "Image", "Target", Domains).Fit(View(4, color: true));
        // Gray images are given three channels where those of the other domain have them.
        Assert.AreEqual((3, 3, 4, "cyclegan"), Facts(translator.Metadata));
        Assert.AreEqual(("Image", "Target"), (translator.InputColumnName, translator.Reverse!.InputColumnName));
        CollectionAssert.AreNotEqual(translator.OnnxModel.ToArray(), translator.Reverse.OnnxModel.ToArray());
        Assert.AreEqual(16, translator.Reverse.Transform(View(1)).GetColumn<MLImage>("Output").First().Width);
    }

    [TestMethod]
    public void Cyclegan_takes_its_domains_from_two_views()
    {
        var options = Domains with { TargetData = Images.Of(_ml, 3) };
        using var translator = _ml.Transforms.TrainCycleGan("Output", "Image", "Image", options).Fit(Images.Of(_ml, 5));
        Assert.AreEqual((1, 1, 4, "cyclegan"), Facts(translator.Metadata));
    }

    [TestMethod]
    public void Same_seed_gives_the_same_translators()
    {
        byte[] One() => _ml.Transforms.TrainPix2Pix("Output", "Image", "Target", Pairs).Fit(View(4)).OnnxModel.ToArray();
        CollectionAssert.AreEqual(One(), One());
        byte[] Other() => _ml.Transforms.TrainCycleGan("Output", "Image", "Target", Domains).Fit(View(4)).Reverse!.OnnxModel.ToArray();
        CollectionAssert.AreEqual(Other(), Other());
    }

    [TestMethod]
    public void Images_of_different_sizes_are_an_error_that_gives_both()
    {
        IDataView data = _ml.Transforms.ResizeImages("Target", 32, 32).Fit(View(3)).Transform(View(3));
        string[] parts = ["'Image'", "'Target'", "16 x 16", "32 x 32"];
        Throws.Error<ArgumentException>(() => _ml.Transforms.TrainPix2Pix("Output", "Image", "Target", Pairs).Fit(data), parts);
        Throws.Error<ArgumentException>(() => _ml.Transforms.TrainCycleGan("Output", "Image", "Target", Domains).Fit(data), parts);
    }

    [TestMethod]
    public void Empty_domain_is_named()
    {
        Throws.Error<InvalidDataException>(
            () => _ml.Transforms.TrainPix2Pix("Output", "Image", "Target", Pairs).Fit(View(0)), "Image", "empty");
        var options = Domains with { TargetData = View(0) };
        Throws.Error<InvalidDataException>(
            () => _ml.Transforms.TrainCycleGan("Output", "Image", "Target", options).Fit(View(2)), "Target", "empty");
    }

    [TestMethod]
    public void Columns_must_be_there_and_hold_images()
    {
        Throws.Error<ArgumentException>(() => _ml.Transforms.TrainPix2Pix("Output", "Image", "Nothing", Pairs).Fit(View(2)), "'Nothing'");
        Throws.Error<ArgumentException>(
            () => _ml.Transforms.TrainPix2Pix("Output", "Image", "Number", Pairs).Fit(View(2)), "'Number'", "MLImage");
        Throws.Error<ArgumentException>(
            () => _ml.Transforms.TrainCycleGan("Output", "Number", "Target", Domains).Fit(View(2)), "'Number'", "MLImage");
        Throws.Error<ArgumentException>(() => _ml.Transforms.TrainPix2Pix("Output", "", "Target", Pairs), "inputColumnName");
    }

    [TestMethod]
    public void Options_are_checked_before_any_work()
    {
        Throws.Error<ArgumentException>(() => Train(Pairs with { BatchSize = 0 }), "BatchSize", "from 1 to", "0");
        Throws.Error<ArgumentException>(() => Train(Pairs with { Dropout = 1 }), "Dropout", "1");
        Throws.Error<ArgumentException>(() => Train(Pairs with { Depth = 1 }), "Depth", "1");
        Throws.Error<ArgumentException>(() => Train(Pairs with { ReconstructionWeight = 0 }), "ReconstructionWeight", "0");
        Throws.Error<ArgumentException>(() => Train(Pairs with { CriticHalvings = 0 }), "CriticHalvings", "0");
        Throws.Error<ArgumentException>(() => Cycle(Domains with { CycleWeight = -1 }), "CycleWeight", "-1");
        Throws.Error<ArgumentException>(() => Cycle(Domains with { IdentityWeight = double.NaN }), "IdentityWeight");
        Throws.Error<ArgumentException>(() => Cycle(Domains with { PoolSize = -1 }), "PoolSize", "-1");
        Throws.Error<ArgumentException>(() => Cycle(Domains with { Blocks = 0 }), "Blocks", "0");
        Throws.Error<ArgumentException>(() => Cycle(Domains with { Blocks = 65 }), "Blocks must be from 1 to 64, but is 65.");
        Throws.Error<ArgumentException>(() => Cycle(Domains with { IdentityWeight = 1e39 }), "IdentityWeight must be from 0 to 3.4");
        Throws.Error<ArgumentException>(() => Train(Pairs with { ReconstructionWeight = 1e39 }), "ReconstructionWeight must be from 0 to");
        Throws.Error<ArgumentException>(
            () => Train(Pairs with { CriticHalvings = 32 }), "CriticHalvings must be from 1 to 8, but is 32.");
        Throws.Error<ArgumentException>(
            () => Train(Pairs with { PixelMinimum = float.MinValue, PixelMaximum = float.MaxValue }), "PixelMaximum - PixelMinimum");

        void Train(Pix2PixOptions options) => _ml.Transforms.TrainPix2Pix("Output", "Image", "Target", options);
        void Cycle(CycleGanOptions options) => _ml.Transforms.TrainCycleGan("Output", "Image", "Target", options);
    }

    [TestMethod]
    public void CycleGan_refuses_before_training_vectors_that_serving_could_not_read()
    {
        var data = _ml.Transforms.ExtractPixels("Gray", "Image", colorsToExtract: ImagePixelExtractingEstimator.ColorBits.Red)
            .Append(_ml.Transforms.ExtractPixels("Color", "Target"))
            .Fit(View(2, color: true)).Transform(View(2, color: true));
        var options = Domains with { Progress = new NoProgress() };

        Throws.Error<ArgumentException>(
            () => _ml.Transforms.TrainCycleGan("Output", "Gray", "Color", options).Fit(data),
            "Vectors of column 'Gray' must hold images of 3 channels, as the other domain has, but they have 1.", "MLImage");
        Throws.Error<ArgumentException>(
            () => _ml.Transforms.TrainCycleGan("Output", "Target", "Gray", options).Fit(data), "Vectors of column 'Gray'");
    }

    private sealed class NoProgress : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => Assert.Fail("It was trained.");
    }

    private static (int, int, int, string) Facts(TranslatorMetadata metadata) =>
        (metadata.InputChannels, metadata.OutputChannels, metadata.SizeMultiple, metadata.Variant);

    private IDataView View(int rows, bool color = false) => _ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(i => new PairRow
    {
        Image = Images.Image(i),
        Target = Images.Image(i + 1, color: color),
        Number = i,
    }));

    public sealed class PairRow
    {
        [ImageType(16, 16)]
        public MLImage? Image { get; set; }

        [ImageType(16, 16)]
        public MLImage? Target { get; set; }

        public int Number { get; set; }
    }
}
