using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Gan;

/// <summary>
/// Batches of images, N x C x H x W in [-1, 1], prepared ahead on a thread of its own, so that the training loop does not wait for
/// decoding. The order depends on the seed alone.
/// </summary>
internal sealed class BatchReader : IBatchSource, IDisposable
{
    private const int BatchesAhead = 4;

    private readonly ExampleSource _images;
    private readonly int _batchSize;
    private readonly BlockingCollection<Rows> _ready = new(BatchesAhead);
    private readonly ConcurrentBag<Rows> _free = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private Exception? _failure;

    public BatchReader(ExampleSource images, int batchSize)
    {
        (_images, _batchSize) = (images, batchSize);
        _thread = new Thread(Fill) { IsBackground = true, Name = "GanMl batches" };
        _thread.Start();
    }

    /// <summary>The shapes of the columns' images.</summary>
    public IReadOnlyList<ImageShape> Shapes => _images.Shapes;

    /// <summary>The shape of a row: the images of its columns laid on one another.</summary>
    public ImageShape Shape => Shapes[0] with { Channels = Shapes.Sum(shape => shape.Channels) };

    /// <summary>How long callers of <see cref="Next"/> have waited for data, in all.</summary>
    public TimeSpan Waited { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A row is no image, or not one like the others.</exception>
    public Batch Next(torch.Device device)
    {
        var rows = Take();
        var images = torch.empty(new long[] { _batchSize, Shape.Channels, Shape.Height, Shape.Width }, torch.ScalarType.Float32);
        MemoryMarshal.AsBytes(rows.Pixels.AsSpan()).CopyTo(images.bytes);
        var labels = torch.tensor(rows.Labels);
        _free.Add(rows);
        return new Batch(On(device, images), On(device, labels));
    }

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _images.Dispose();
        _ready.Dispose();
        _stop.Dispose();
    }

    private static Tensor On(torch.Device device, Tensor tensor) =>
        device.type == DeviceType.CPU ? tensor : tensor.to(device, disposeAfter: true);

    private Rows Take()
    {
        if (_ready.TryTake(out var rows))
            return rows;
        long start = Stopwatch.GetTimestamp();
        // Ends without an item only when the reading thread failed.
        while (!_ready.TryTake(out rows, Timeout.Infinite))
            ExceptionDispatchInfo.Throw(_failure!);
        Waited += Stopwatch.GetElapsedTime(start);
        return rows;
    }

    private void Fill()
    {
        try
        {
            while (true)
                _ready.Add(NextBatch(), _stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            _failure = e;
            _ready.CompleteAdding();
        }
    }

    private Rows NextBatch()
    {
        int pixels = Shape.Pixels;
        if (!_free.TryTake(out var batch))
            batch = new Rows(new float[_batchSize * pixels], new long[_batchSize]);
        for (int i = 0; i < _batchSize; i++)
        {
            var example = _images.Next();
            int place = i * pixels;
            foreach (PackedImage image in example.Images)
            {
                image.CopyTo(batch.Pixels.AsSpan(place));
                place += image.Length;
            }
            batch.Labels[i] = example.Label;
        }
        return batch;
    }

    private sealed record Rows(float[] Pixels, long[] Labels);
}
