using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// Runs a model on a view's rows in batches: a cursor of its own runs ahead over the columns that the model reads, and while one batch is
/// being consumed the next one is computed in the background.
/// </summary>
internal sealed class BatchesAhead : IDisposable
{
    private readonly DataViewRowCursor _rows;
    private readonly ValueGetter<DataViewRowId> _idGetter;
    private readonly RowReader _reader;
    private RowBatch _current;
    private RowBatch _next;
    private Task? _filling;
    private bool _rowIsWaiting;
    private int _row = -1;

    /// <param name="rows">The cursor that runs ahead; disposed with this.</param>
    /// <param name="binding">The model's columns.</param>
    public BatchesAhead(DataViewRowCursor rows, ModelBinding binding)
    {
        _rows = rows;
        _idGetter = rows.GetIdGetter();
        _reader = binding.CreateReader(rows);
        _current = _reader.CreateBatch(binding.BatchSize);
        _next = _reader.CreateBatch(binding.BatchSize);
    }

    /// <summary>Where the output of the current row is.</summary>
    public (RowBatch Batch, int Row) Current => (_current, _row);

    /// <summary>Moves to the next row, which must be the one with this id.</summary>
    /// <exception cref="InvalidOperationException">The input gave its rows in another order the second time.</exception>
    public void MoveTo(DataViewRowId id)
    {
        if (++_row >= _current.Count)
            TakeNext();
        if (_row >= _current.Count || !_current.Id(_row).Equals(id))
            throw new InvalidOperationException(
                "The data must give the same rows in the same order each time it is read, but it does not. Cache it before the model.");
    }

    public void Dispose()
    {
        // The background work reads the cursor: it has to end first. Its failure no longer concerns anyone.
        if (_filling is not null)
            Task.WaitAny(_filling);
        _rows.Dispose();
    }

    private void TakeNext()
    {
        if (_filling is null)
            FillNext();
        else
            _filling.GetAwaiter().GetResult();

        (_current, _next) = (_next, _current);
        _row = 0;
        // Otherwise the data have ended.
        _filling = _current.IsFull || _rowIsWaiting ? Task.Run(FillNext) : null;
    }

    private void FillNext()
    {
        _next.Clear();
        while (!_next.IsFull && (_rowIsWaiting || TryRead()))
        {
            DataViewRowId id = default;
            _idGetter(ref id);
            _rowIsWaiting = !_next.TryAdd(id);
            if (_rowIsWaiting)
                break;
        }
        if (_next.Count > 0)
            _next.Run();
    }

    private bool TryRead()
    {
        if (!_rows.MoveNext())
            return false;
        _reader.Read();
        return true;
    }
}
