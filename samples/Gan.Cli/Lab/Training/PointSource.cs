using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Gan.Cli.Lab.Training;

/// <summary>Batches of points drawn from a pool, each an image of one pixel with two channels: (N, 2, 1, 1).</summary>
internal sealed class PointSource : IBatchSource, IDisposable
{
    private readonly Tensor _pool;
    private readonly int _batchSize;
    private readonly torch.Generator _random;

    /// <param name="points">The pool, row by row, N x 2.</param>
    /// <param name="batchSize">The points in a batch.</param>
    /// <param name="seed">What the draws start from.</param>
    public PointSource(float[] points, int batchSize, int seed)
    {
        _pool = ToTensor(points).DetachFromDisposeScope();
        _batchSize = batchSize;
        _random = new torch.Generator((ulong)(uint)seed);
    }

    /// <summary>Points row by row, N x 2, as images of one pixel.</summary>
    public static Tensor ToTensor(float[] points) => tensor(points, new long[] { points.Length / 2, 2, 1, 1 });

    public Tensor Next(Device device)
    {
        using var scope = NewDisposeScope();
        var rows = (rand(new long[] { _batchSize }, generator: _random) * _pool.shape[0]).to(ScalarType.Int64);
        // The largest numbers below 1 may round up to the pool's size.
        return _pool.index_select(0, rows.clamp(max: _pool.shape[0] - 1)).to(device).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        _pool.Dispose();
        _random.Dispose();
    }
}
