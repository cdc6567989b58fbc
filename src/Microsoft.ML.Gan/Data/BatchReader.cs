using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.ML.Gan.Training;

namespace Microsoft.ML.Gan.Data;

/// <summary>
/// Batches of images, N x C x H x W in [-1, 1], prepared ahead on a thread of its own, so that the training loop does not wait for
/// decoding. The order depends on the seed alone.
/// </summary>
internal sealed class BatchReader : IBatchSource, IDisposable
{
    private const int BatchesAhead = 4;

    private readonly ShuffleBuffer _images;
    private readonly int _batchSize;
    private readonly BlockingCollection<float[]> _ready = new(BatchesAhead);
    private readonly ConcurrentBag<float[]> _free = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private Exception? _failure;

    public BatchReader(ShuffleBuffer images, int batchSize)
    {
        (_images, _batchSize) = (images, batchSize);
        _thread = new Thread(Fill) { IsBackground = true, Name = "GanMl batches" };
        _thread.Start();
    }

    /// <summary>The shape of one image.</summary>
    public ImageShape Shape => _images.Shape;

    /// <summary>How long callers of <see cref="Next"/> have waited for data, in all.</summary>
    public TimeSpan Waited { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A row is no image, or not one like the others.</exception>
    public Tensor Next(torch.Device device)
    {
        var pixels = Take();
        var batch = torch.empty(new long[] { _batchSize, Shape.Channels, Shape.Height, Shape.Width });
        MemoryMarshal.AsBytes(pixels.AsSpan()).CopyTo(batch.bytes);
        _free.Add(pixels);
        return device.type == DeviceType.CPU ? batch : batch.to(device, disposeAfter: true);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _images.Dispose();
        _ready.Dispose();
        _stop.Dispose();
    }

    private float[] Take()
    {
        if (_ready.TryTake(out var pixels))
            return pixels;
        long start = Stopwatch.GetTimestamp();
        // Ends without an item only when the reading thread failed.
        while (!_ready.TryTake(out pixels, Timeout.Infinite))
            ExceptionDispatchInfo.Throw(_failure!);
        Waited += Stopwatch.GetElapsedTime(start);
        return pixels;
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

    private float[] NextBatch()
    {
        if (!_free.TryTake(out var batch))
            batch = new float[_batchSize * Shape.Pixels];
        for (int i = 0; i < _batchSize; i++)
            _images.Next().CopyTo(batch, i * Shape.Pixels);
        return batch;
    }
}
