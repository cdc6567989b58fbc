using System.Diagnostics;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class BatchReaderTests
{
    private readonly MLContext _ml = new(1);

    [TestMethod]
    public void Batches_are_the_images_of_the_buffer_in_its_order()
    {
        using var expected = Buffer(Images.OfBytes(_ml, 20));
        using var reader = new BatchReader(Buffer(Images.OfBytes(_ml, 20)), 4);
        for (int i = 0; i < 12; i++)
        {
            using var batch = reader.Next(torch.CPU);
            CollectionAssert.AreEqual(new long[] { 4, 1, 16, 16 }, batch.Images.shape);
            var pixels = batch.Images.data<float>().ToArray();
            for (int row = 0; row < 4; row++)
                CollectionAssert.AreEqual(expected.Next().Images[0].ToArray(), pixels[(row * 256)..((row + 1) * 256)]);
        }
    }

    [TestMethod]
    public void Loop_does_not_wait_for_data_that_are_read_faster_than_used()
    {
        using var reader = new BatchReader(Buffer(Images.Of(_ml, 300)), 8);
        for (int i = 0; i < 10; i++)
            reader.Next(torch.CPU).Dispose();
        var before = reader.Waited;
        for (int i = 0; i < 50; i++)
        {
            Thread.Sleep(10);
            reader.Next(torch.CPU).Dispose();
        }
        Assert.IsTrue(reader.Waited - before < TimeSpan.FromMilliseconds(100), $"waited {reader.Waited - before}");
    }

    [TestMethod]
    public void Failure_while_reading_reaches_the_consumer_as_it_was()
    {
        var rows = Enumerable.Range(0, 40).Select(i => i < 30
            ? new Images.ByteRow { Image = new byte[256] }
            : throw new InvalidDataException("the disk is gone"));
        using var reader = new BatchReader(Buffer(_ml.Data.LoadFromEnumerable(rows), capacity: 5), 4);
        var error = Assert.ThrowsExactly<InvalidDataException>(() =>
        {
            for (int i = 0; i < 40; i++)
                reader.Next(torch.CPU).Dispose();
        });
        Assert.AreEqual("the disk is gone", error.Message);
    }

    [TestMethod]
    public void Dispose_ends_the_thread_at_once_though_the_rows_never_end()
    {
        IEnumerable<Images.ByteRow> Rows()
        {
            while (true)
                yield return new Images.ByteRow { Image = new byte[256] };
        }
        var reader = new BatchReader(Buffer(_ml.Data.LoadFromEnumerable(Rows()), capacity: 5), 4);
        reader.Next(torch.CPU).Dispose();
        long start = Stopwatch.GetTimestamp();
        reader.Dispose();
        Assert.IsTrue(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
    }

    private static ShuffleBuffer Buffer(IDataView data, int capacity = 1000) =>
        new(
            new ImageStream(data, ["Image"], channels: 1, PixelRange.Bytes, seed: 1), capacity, long.MaxValue, 1, _ => { }, default);
}
