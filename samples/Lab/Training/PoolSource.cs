using Microsoft.ML.Gan;
using TorchSharp;
using static TorchSharp.torch;

namespace Lab;

/// <summary>Batches of images drawn from a pool held in memory, with replacement.</summary>
internal sealed class PoolSource : IBatchSource, IDisposable
{
    private readonly Tensor _pool;
    private readonly int _batchSize;
    private readonly torch.Generator _random;

    /// <param name="pool">The images, of shape (count, C, H, W); disposed with this.</param>
    /// <param name="batchSize">The images in a batch.</param>
    /// <param name="seed">What the draws start from.</param>
    public PoolSource(Tensor pool, int batchSize, int seed)
    {
        _pool = pool.DetachFromDisposeScope();
        _batchSize = batchSize;
        _random = new torch.Generator((ulong)(uint)seed);
    }

    public Batch Next(Device device)
    {
        using var scope = NewDisposeScope();
        var rows = (rand(new long[] { _batchSize }, generator: _random) * _pool.shape[0]).to(ScalarType.Int64);
        // The largest numbers below 1 may round up to the pool's size.
        var images = _pool.index_select(0, rows.clamp(max: _pool.shape[0] - 1)).to(device);
        return new Batch(images.MoveToOuterDisposeScope(), zeros(0, dtype: ScalarType.Int64).MoveToOuterDisposeScope());
    }

    public void Dispose()
    {
        _pool.Dispose();
        _random.Dispose();
    }
}
