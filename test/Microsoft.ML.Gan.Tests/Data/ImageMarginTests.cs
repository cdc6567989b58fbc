namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ImageMarginTests
{
    private readonly MLContext _ml = new(1);

    public sealed class DigitRow
    {
        [VectorType(784)]
        public byte[]? Image { get; set; }
    }

    [TestMethod]
    [DataRow(28, 32)]
    [DataRow(30, 32)]
    [DataRow(60, 64)]
    [DataRow(224, 256)]
    [DataRow(32, 32)]
    [DataRow(27, 27)]
    [DataRow(200, 200)]
    [DataRow(17, 17)]
    public void A_side_a_little_less_than_a_power_of_two_is_continued_to_it(int side, int continued) =>
        Assert.AreEqual(continued, ImageMargin.SideFor(side));

    [TestMethod]
    public void The_border_goes_on_outwards()
    {
        float[] continued = ImageMargin.Continue([1, 2, 3, 4, 5, 6, 7, 8], channels: 2, side: 2, continued: 5);

        CollectionAssert.AreEqual(
            new float[] { 1, 1, 2, 2, 2, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4, 3, 3, 4, 4, 4, 3, 3, 4, 4, 4 }, continued[..25]);
        CollectionAssert.AreEqual(new float[] { 5, 5, 6, 6, 6 }, continued[25..30]);
    }

    /// <summary>MNIST as people have it: a vector of 784 bytes.</summary>
    [TestMethod]
    public void A_GAN_learns_28_x_28_and_draws_28_x_28()
    {
        using var model = _ml.Transforms.TrainGan("Synthetic", "Image", TinyGan.Options).Fit(Digits());

        Assert.AreEqual((1, 28, 28), (model.Metadata.Channels, model.Metadata.Height, model.Metadata.Width));
        Assert.HasCount(3 * 784, model.Generate(3));
        Assert.AreEqual(28, model.Transform(Digits()).GetColumn<MLImage>("Synthetic").First().Width);
    }

    [TestMethod]
    public void A_recognizer_takes_28_x_28()
    {
        var options = TinyGan.Small(new InfoGanOptions { CategoricalCodes = [3], ContinuousCodes = 1 });
        using var model = _ml.Transforms.TrainInfoGan("Synthetic", "Image", options).Fit(Digits());

        using var recognizer = new RecognizerSession(model.RecognizerModel);

        var codes = new float[recognizer.Metadata.CodeSize];
        recognizer.Recognize(model.Generate(1), count: 1, codes);
        Assert.AreEqual((28, 28), (recognizer.Metadata.Height, recognizer.Metadata.Width));
        Assert.AreEqual(1, codes[..3].Sum(), 1e-5);
    }

    [TestMethod]
    public void Other_trainers_say_what_to_do()
    {
        var options = new DiffusionOptions { Steps = 1, BatchSize = 2, BaseChannels = 4, GpuDeviceId = null };
        Throws.Error<ArgumentException>(
            () => _ml.Transforms.TrainDiffusion("Synthetic", "Image", options).Fit(Digits()),
            "a power of two from 16 to 256, but are 28 x 28. ResizeImages", "or trained on by a GAN, which continues them itself.");
    }

    private IDataView Digits() => _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 8).Select(i =>
    {
        var pixels = new byte[784];
        for (int k = 0; k < 784; k++)
            pixels[k] = (byte)(k % 28 == 3 * i ? 255 : 0);
        return new DigitRow { Image = pixels };
    }));
}
