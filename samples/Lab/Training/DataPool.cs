using static TorchSharp.torch;

namespace Lab;

/// <summary>Batches drawn with replacement from rows held in memory.</summary>
internal sealed class DataPool : IDisposable
{
    private readonly Tensor _rows;
    private readonly int _batchSize;
    private readonly torch.Generator _random;

    /// <param name="rows">The rows, of shape (count, C, H, W); disposed with this.</param>
    /// <param name="batchSize">The rows in a batch.</param>
    /// <param name="seed">What the draws start from.</param>
    public DataPool(Tensor rows, int batchSize, int seed)
    {
        (_rows, _batchSize) = (rows.DetachFromDisposeScope(), batchSize);
        _random = new torch.Generator((ulong)(uint)seed);
    }

    /// <summary>The next batch.</summary>
    public Tensor Next()
    {
        using var scope = NewDisposeScope();
        var places = (rand(new long[] { _batchSize }, generator: _random) * _rows.shape[0]).to(ScalarType.Int64);
        // The largest numbers below 1 may round up to the number of rows.
        return _rows.index_select(0, places.clamp(max: _rows.shape[0] - 1)).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        _rows.Dispose();
        _random.Dispose();
    }
}
