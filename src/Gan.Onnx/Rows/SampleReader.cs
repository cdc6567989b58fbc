using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// Generates the samples of a view's rows in batches: a cursor of its own runs ahead over the input columns, and while one batch
/// is being consumed the next one is computed in the background.
/// </summary>
internal sealed class SampleReader : IDisposable
{
    private readonly DataViewRowCursor _ahead;
    private readonly ValueGetter<DataViewRowId> _idGetter;
    private readonly InputRow _reader;
    private SampleBatch _current;
    private SampleBatch _next;
    private Task? _filling;
    private int _row = -1;

    public SampleReader(DataViewRowCursor ahead, GeneratorBinding binding, GeneratorSession session, int batchSize)
    {
        _ahead = ahead;
        _idGetter = ahead.GetIdGetter();
        _reader = binding.CreateReader(ahead);
        _current = new SampleBatch(session, batchSize);
        _next = new SampleBatch(session, batchSize);
    }

    /// <summary>The sample of the current row: bytes in the order channel, row, column.</summary>
    public ReadOnlySpan<byte> Current => _current.Sample(_row);

    /// <summary>Moves to the next row, which must be the one with this id.</summary>
    /// <exception cref="InvalidOperationException">The input gave its rows in another order the second time.</exception>
    public void MoveTo(DataViewRowId id)
    {
        if (++_row >= _current.Count)
            TakeNext();
        if (_row >= _current.Count || !_current.Id(_row).Equals(id))
            throw new InvalidOperationException(
                "The data must give the same rows in the same order each time it is read, but it does not. Cache it before the generator.");
    }

    public void Dispose()
    {
        // The background work reads the cursor: it has to end first. Its failure no longer concerns anyone.
        if (_filling is not null)
            Task.WaitAny(_filling);
        _ahead.Dispose();
    }

    private void TakeNext()
    {
        if (_filling is null)
            FillNext();
        else
            _filling.GetAwaiter().GetResult();

        (_current, _next) = (_next, _current);
        _row = 0;
        _filling = _current.IsFull ? Task.Run(FillNext) : null;
    }

    private void FillNext() => _next.Fill(_ahead, _idGetter, _reader);
}
