namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class ShuffledPassesTests
{
    private readonly List<string> _warnings = [];
    private int _read;

    [TestMethod]
    [DataRow(20)]
    [DataRow(1000)]
    public void Each_pass_has_all_rows_in_an_order_of_its_own_and_those_that_fit_are_read_once(int rows)
    {
        using var passes = Passes(rows);
        int[] first = Draw(passes, rows), second = Draw(passes, rows), third = Draw(passes, rows);

        int[] all = [.. Enumerable.Range(0, rows)];
        CollectionAssert.AreEquivalent(all, first);
        CollectionAssert.AreEquivalent(all, second);
        CollectionAssert.AreEquivalent(all, third);
        CollectionAssert.AreNotEqual(all, first);
        CollectionAssert.AreNotEqual(first, second);
        Assert.AreEqual(rows, _read);
    }

    [TestMethod]
    public void Rows_that_do_not_fit_are_read_in_each_pass()
    {
        using var passes = Passes(rows: 1000, bytes: 600 * 256);
        for (int pass = 0; pass < 3; pass++)
            CollectionAssert.AreEquivalent(Enumerable.Range(0, 1000).ToArray(), Draw(passes, 1000));

        Assert.IsFalse(passes.HoldsAll);
        Assert.IsInRange(3000, 3001, _read);
        Assert.IsEmpty(_warnings);
    }

    [TestMethod]
    public void The_seed_determines_the_order()
    {
        CollectionAssert.AreEqual(Draw(Passes(700, seed: 5), 2000), Draw(Passes(700, seed: 5), 2000));
        CollectionAssert.AreNotEqual(Draw(Passes(700, seed: 5), 2000), Draw(Passes(700, seed: 6), 2000));
    }

    /// <summary>Ten classes of 1,000 rows, one after the other, as a folder has them.</summary>
    [TestMethod]
    public void Batches_of_sorted_data_are_a_fair_draw_from_all_classes()
    {
        using var passes = Passes(rows: 10_000);
        for (int batch = 0; batch < 20; batch++)
        {
            int[] counts = new int[10];
            foreach (int row in Draw(passes, 500))
                counts[row / 1000]++;
            // 50 are expected of each, with a standard deviation of 6.7.
            Assert.IsTrue(counts.All(count => count is > 15 and < 85), string.Join(' ', counts));
        }
    }

    [TestMethod]
    public void Color_that_comes_late_in_the_data_is_seen()
    {
        using var gray = Passes(rows: 2000);
        using var passes = Passes(rows: 2000, firstInColor: 1500);

        Assert.AreEqual(1, gray.Shapes[0].Channels);
        Assert.AreEqual(3, passes.Shapes[0].Channels);
    }

    private ShuffledPasses Passes(int rows, long bytes = long.MaxValue, int seed = 1, int firstInColor = int.MaxValue)
    {
        var data = new ImageRowsDataView<int>(new Numbers(rows, firstInColor, () => Interlocked.Increment(ref _read)));
        Assert.IsTrue(data.CanShuffle);
        return new ShuffledPasses(
            new ImageStream(data, ["Image"], channels: null, PixelRange.Bytes, seed), bytes, seed, _warnings.Add, default);
    }

    /// <summary>The numbers of the rows that were drawn.</summary>
    private static int[] Draw(ShuffledPasses passes, int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        float[] image = passes.Next().Images[0].ToArray();
        return Level(image[0]) + 256 * Level(image[1]);

        static int Level(float pixel) => (int)Math.Round((pixel + 1) * 127.5);
    })];

    /// <summary>Gray images of 16 x 16 that say their number in their first pixels.</summary>
    private sealed class Numbers(int count, int firstInColor, Action read) : IImageRowSource<int>
    {
        public Microsoft.ML.Transforms.Image.ImageDataViewType ImageType => new(16, 16);

        public DataViewType? LabelType => null;

        public long RowCount => count;

        public bool CanShuffle => true;

        public IEnumerable<ImageRow<int>> Rows(IEnumerable<int>? order) => (order ?? Enumerable.Range(0, count)).Select(number =>
            new ImageRow<int>(number, $"{number}", 0, 256, () =>
            {
                read();
                var pixels = new byte[256];
                (pixels[0], pixels[1]) = ((byte)number, (byte)(number / 256));
                return number < firstInColor
                    ? MLImages.FromGray(pixels, 16, 16)
                    : MLImages.FromPlanes([.. pixels, .. pixels.Reverse(), .. pixels], 16, 16);
            }));
    }
}
