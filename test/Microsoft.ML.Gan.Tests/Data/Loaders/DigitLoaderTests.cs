using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class DigitLoaderTests
{
    private readonly MLContext _ml = new();

    [TestMethod]
    public void Rows_depend_on_the_seed_and_their_index_alone()
    {
        IDataView few = _ml.Data.LoadDigits(5, seed: 3);
        IDataView many = _ml.Data.LoadDigits(20, seed: 3);
        IDataView other = _ml.Data.LoadDigits(5, seed: 4);

        CollectionAssert.AreEqual(LoadedRows.Labels(few), LoadedRows.Labels(many)[..5]);
        var rows = LoadedRows.Pixels(few).Zip(LoadedRows.Pixels(many), LoadedRows.Pixels(other));
        foreach ((byte[] first, byte[] second, byte[] third) in rows)
        {
            CollectionAssert.AreEqual(first, second);
            CollectionAssert.AreNotEqual(first, third);
        }
    }

    [TestMethod]
    public void Schema_and_count_are_as_asked_for()
    {
        IDataView view = _ml.Data.LoadDigits(7, size: 16);

        Assert.AreEqual(7, view.GetRowCount());
        Assert.AreEqual(new ImageDataViewType(16, 16), view.Schema["Image"].Type);
        Assert.HasCount(7, LoadedRows.Pixels(view));
    }

    [TestMethod]
    public void Labels_are_uniform_and_mixed()
    {
        int[] labels = [.. LoadedRows.Labels(_ml.Data.LoadDigits(10_000)).Select(int.Parse)];

        // A uniform label's count has a standard deviation of 30; so has the count of equal neighbours, of mean 1,000.
        foreach (int digit in Enumerable.Range(0, 10))
            Assert.AreEqual(1000, labels.Count(label => label == digit), 150, $"digit {digit}");
        Assert.AreEqual(1000, labels.Zip(labels.Skip(1)).Count(pair => pair.First == pair.Second), 150, "equal neighbours");
    }

    [TestMethod]
    [DataRow(16)]
    [DataRow(32)]
    public void Digits_are_readable_by_their_nearest_neighbour(int size)
    {
        const int known = 1500, asked = 300;
        IDataView view = _ml.Data.LoadDigits(known + asked, seed: 1, size);
        List<string> labels = LoadedRows.Labels(view);
        byte[][] digits = [.. LoadedRows.Pixels(view).Select(Gray)];

        int right = Enumerable.Range(known, asked).Count(row => labels[row] == labels[Nearest(digits[row], digits[..known])]);

        Assert.IsGreaterThan(0.9, right / (double)asked);
    }

    [TestMethod]
    public void Digits_are_white_strokes_that_leave_the_border_black()
    {
        foreach (byte[] digit in LoadedRows.Pixels(_ml.Data.LoadDigits(200)).Select(Gray))
        {
            Assert.AreEqual(255, digit.Max());
            Assert.IsInRange(0.02, 0.35, digit.Average(gray => gray / 255.0), "the white part");
            Assert.AreEqual(0, digit[0] + digit[31] + digit[^32] + digit[^1], "the corners");
        }
    }

    [TestMethod]
    [DataRow(0L, 32, "count must be at least 1, but is 0")]
    [DataRow(-5L, 32, "count must be at least 1, but is -5")]
    [DataRow(1L, 7, "size must be from 8 to 1024, but is 7")]
    [DataRow(1L, 1025, "size must be from 8 to 1024, but is 1025")]
    public void Arguments_out_of_range_are_refused(long count, int size, string expected)
    {
        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _ml.Data.LoadDigits(count, size: size));

        StringAssert.Contains(error.Message, expected);
    }

    private static byte[] Gray(byte[] bgra) => [.. Enumerable.Range(0, bgra.Length / 4).Select(pixel => bgra[4 * pixel])];

    private static int Nearest(byte[] digit, byte[][] known)
        => Enumerable.Range(0, known.Length).MinBy(row => SquaredDistance(digit, known[row]));

    private static long SquaredDistance(byte[] a, byte[] b)
    {
        long sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}
