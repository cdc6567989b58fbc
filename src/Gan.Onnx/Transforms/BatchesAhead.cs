using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>
/// Runs a model on the rows of a cursor in batches: while one batch is being consumed, the next one is read and computed in the background.
/// </summary>
internal sealed class BatchesAhead : IDisposable
{
    private readonly DataViewRowCursor _input;
    private readonly RowReader _reader;
    private InputBatch _next;
    private Task? _filling;
    private bool _rowIsWaiting;

    /// <param name="input">The cursor; disposed with this.</param>
    /// <param name="binding">The model's columns.</param>
    /// <param name="passedOn">The columns of the input that are passed on.</param>
    public BatchesAhead(DataViewRowCursor input, ModelBinding binding, IReadOnlyList<DataViewSchema.Column> passedOn)
    {
        _input = input;
        _reader = binding.CreateReader(input);
        Current = CreateBatch();
        _next = CreateBatch();

        InputBatch CreateBatch() => new(input, _reader.CreateBatch(binding.BatchSize), passedOn, binding.BatchSize);
    }

    /// <summary>The batch of the current row.</summary>
    public InputBatch Current { get; private set; }

    /// <summary>The place of the current row in its batch; -1 before the first and after the last.</summary>
    public int Row { get; private set; } = -1;

    /// <summary>Goes to the next row; false if there is none.</summary>
    public bool MoveNext()
    {
        if (++Row >= Current.Count)
            TakeNext();
        if (Row < Current.Count)
            return true;
        Row = -1;
        return false;
    }

    public void Dispose()
    {
        // The background work reads the cursor: it has to end first. Its failure no longer concerns anyone.
        if (_filling is not null)
            Task.WaitAny(_filling);
        _input.Dispose();
    }

    private void TakeNext()
    {
        if (_filling is null)
            FillNext();
        else
            _filling.GetAwaiter().GetResult();

        (Current, _next) = (_next, Current);
        Row = 0;
        // Otherwise the data have ended.
        _filling = Current.IsFull || _rowIsWaiting ? Task.Run(FillNext) : null;
    }

    private void FillNext()
    {
        _next.Clear();
        while (!_next.IsFull && (_rowIsWaiting || TryRead()))
        {
            _rowIsWaiting = !_next.TryAdd();
            if (_rowIsWaiting)
                break;
        }
        if (_next.Count > 0)
            _next.Output.Run();
    }

    private bool TryRead()
    {
        if (!_input.MoveNext())
            return false;
        _reader.Read();
        return true;
    }
}
