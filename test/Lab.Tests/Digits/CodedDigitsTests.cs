namespace Lab.Tests;

[TestClass]
public sealed class CodedDigitsTests
{
    private const int Side = 16;

    private static GeneratorTransformer _generator = null!;

    [ClassInitialize]
    public static void Train(TestContext _)
    {
        var ml = new MLContext(seed: 0);
        var options = new InfoGanOptions
        { Steps = 1, BatchSize = 4, BaseChannels = 2, LatentSize = 3, CategoricalCodes = [4], ContinuousCodes = 1, Seed = 0 };
        _generator = ml.Transforms.TrainInfoGan("Synthetic", "Image", options).Fit(ml.Data.LoadDigits(16, seed: 0, Side));
    }

    [ClassCleanup]
    public static void DisposeGenerator() => _generator.Dispose();

    [TestMethod]
    public void Samples_of_a_category_are_as_many_as_asked_and_differ()
    {
        float[][] images = [.. new CodedDigits(_generator).OfCategory(2, count: 30, new Random(1)).Chunk(Side * Side)];

        Assert.HasCount(30, images);
        Assert.AreEqual(30, images.Select(image => string.Join(' ', image)).Distinct().Count());
    }

    [TestMethod]
    public void Categories_have_samples_of_their_own_for_the_same_draws()
        => CollectionAssert.AreNotEqual(
            new CodedDigits(_generator).OfCategory(0, count: 10, new Random(1)),
            new CodedDigits(_generator).OfCategory(3, count: 10, new Random(1)));

    [TestMethod]
    public void Every_digit_is_read_as_one_category()
    {
        IDataView digits = new MLContext().Data.LoadDigits(50, seed: 1, Side);

        int[][] labels = new CodedDigits(_generator).LabelsByCategory(digits);

        Assert.HasCount(4, labels);
        CollectionAssert.AreEquivalent(DigitSet.Read(digits).Labels, labels.SelectMany(group => group).ToArray());
    }

    [TestMethod]
    public void Sweeps_are_pictures_of_a_column_for_each_value()
    {
        var digits = new CodedDigits(_generator);

        Assert.AreEqual(WidthOf(columns: 4), Width(digits.SweepCategory()));
        Assert.AreEqual(WidthOf(columns: 10), Width(digits.SweepContinuous(0)));
    }

    private static int WidthOf(int columns) => columns * Side + 2 * 6;

    // PNG: the signature (8 bytes), the first chunk's length and type (8 bytes), the width in big-endian order.
    private static int Width(byte[] png) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
}
