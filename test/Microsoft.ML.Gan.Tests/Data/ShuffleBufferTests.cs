namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ShuffleBufferTests
{
    private readonly MLContext _ml = new(1);
    private readonly List<string> _warnings = [];
    private int _read;

    [TestMethod]
    public void Data_that_fit_are_read_once_and_each_epoch_is_a_permutation()
    {
        using var buffer = Buffer(rows: 10, capacity: 10);
        for (int epoch = 0; epoch < 5; epoch++)
            CollectionAssert.AreEquivalent(Enumerable.Range(0, 10).ToArray(), Draw(buffer, 10));
        Assert.AreEqual(10, _read);
    }

    [TestMethod]
    public void Larger_data_stream_through_and_come_equally_often()
    {
        using var buffer = Buffer(rows: 40, capacity: 8);
        var counts = Draw(buffer, 40 * 50).CountBy(number => number).ToDictionary();
        Assert.AreEqual(40, counts.Count);
        // Every pass brings each row once; at most the buffer's content differs.
        Assert.IsTrue(counts.Values.All(count => count is >= 40 and <= 60), string.Join(" ", counts.Values));
        Assert.IsTrue(_read is > 40 * 49 and < 40 * 52, $"{_read} rows were read");
    }

    [TestMethod]
    public void Order_is_shuffled_and_depends_on_the_seed_alone()
    {
        int[] first = Draw(Buffer(30, 30, seed: 5), 30), again = Draw(Buffer(30, 30, seed: 5), 30);
        int[] other = Draw(Buffer(30, 30, seed: 6), 30);
        CollectionAssert.AreEqual(first, again);
        CollectionAssert.AreNotEqual(first, other);
        CollectionAssert.AreNotEqual(Enumerable.Range(0, 30).ToArray(), first);
    }

    [TestMethod]
    public void Gray_images_get_one_channel_and_color_ones_three()
    {
        using var gray = Buffer(Images.Of(_ml, 4), 100);
        using var color = Buffer(Images.Of(_ml, 4, color: true), 100);
        Assert.AreEqual(new ImageShape(1, 16, 16), gray.Shapes[0]);
        Assert.AreEqual(256, gray.Next().Images[0].Length);
        Assert.AreEqual(new ImageShape(3, 16, 16), color.Shapes[0]);
        Assert.AreEqual(768, color.Next().Images[0].Length);
    }

    [TestMethod]
    public void One_color_image_makes_all_of_them_color()
    {
        var rows = Enumerable.Range(0, 4).Select(i => new Images.ImageRow { Image = Images.Image(i, color: i == 2) });
        using var buffer = Buffer(_ml.Data.LoadFromEnumerable(rows), 100);
        Assert.AreEqual(3, buffer.Shapes[0].Channels);
        for (int i = 0; i < 4; i++)
            Assert.AreEqual(768, buffer.Next().Images[0].Length);
    }

    [TestMethod]
    public void Color_image_after_a_buffer_of_gray_ones_becomes_gray()
    {
        var rows = Enumerable.Range(0, 4).Select(i => new Images.ImageRow { Image = Images.Image(i, color: i >= 2) });
        using var buffer = Buffer(_ml.Data.LoadFromEnumerable(rows), 2);
        Assert.AreEqual(1, buffer.Shapes[0].Channels);
        for (int i = 0; i < 8; i++)
            Assert.AreEqual(256, buffer.Next().Images[0].Length);
        Assert.HasCount(1, _warnings.FindAll(warning => warning.Contains("has images in color, which become gray")));
    }

    [TestMethod]
    public void Data_that_cannot_be_shuffled_and_do_not_fit_are_warned_of()
    {
        using var fitting = Buffer(rows: 8, capacity: 8);
        Assert.IsEmpty(_warnings);

        using var larger = Buffer(rows: 9, capacity: 8);

        Assert.StartsWith("Input column 'Image' has more rows than the 8 of ShuffleBuffer", _warnings.Single());
    }

    [TestMethod]
    public void Memory_bounds_the_buffer_and_an_image_of_bytes_takes_a_byte_a_pixel()
    {
        using var buffer = Buffer(Images.OfBytes(_ml, 100), capacity: 100, bytes: 256 * 30);

        Assert.IsFalse(buffer.HoldsAll);
        Assert.Contains("than the 30 of ShuffleBuffer", _warnings.Single());
    }

    [TestMethod]
    public void Values_that_fill_a_hundredth_of_their_range_are_warned_of()
    {
        var rows = Enumerable.Range(0, 4).Select(i => new Images.FloatRow { Image = [.. Images.Gray(i).Select(level => level / 255f)] });

        using var buffer = Buffer(_ml.Data.LoadFromEnumerable(rows), capacity: 10);

        Assert.Contains("all pixels that were first read lie from -1 to -0.9922. PixelMinimum and PixelMaximum say", _warnings.Single());
    }

    [TestMethod]
    public void Filling_ends_when_it_is_canceled()
    {
        using var stop = new CancellationTokenSource();
        int read = 0;
        var rows = Enumerable.Range(0, int.MaxValue).Select(i =>
        {
            if (++read == 5)
                stop.Cancel();
            return new Images.ByteRow { Image = Images.Gray(i) };
        });
        var stream = new ImageStream(_ml.Data.LoadFromEnumerable(rows), ["Image"], channels: null, PixelRange.Bytes, seed: 1);

        Throws.Error<OperationCanceledException>(
            () => new ShuffleBuffer(stream, int.MaxValue, long.MaxValue, seed: 1, _warnings.Add, stop.Token));

        Assert.AreEqual(5, read);
    }

    [TestMethod]
    public void Empty_data_are_refused()
    {
        var error = Assert.ThrowsExactly<InvalidDataException>(() => Buffer(Images.Of(_ml, 0), 10));
        StringAssert.Contains(error.Message, "at least 1 row");
    }

    private ShuffleBuffer Buffer(int rows, int capacity, int seed = 1)
    {
        var data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(i =>
        {
            _read++;
            var pixels = new byte[256];
            pixels[0] = (byte)i;
            return new Images.ByteRow { Image = pixels };
        }));
        return Buffer(data, capacity, seed);
    }

    private ShuffleBuffer Buffer(IDataView data, int capacity, int seed = 1, long bytes = long.MaxValue) => new(
        new ImageStream(data, ["Image"], channels: null, PixelRange.Bytes, seed: 1), capacity, bytes, seed, _warnings.Add, default);

    private static int[] Draw(ShuffleBuffer buffer, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (int)Math.Round((buffer.Next().Images[0].ToArray()[0] + 1) * 127.5))];
}
