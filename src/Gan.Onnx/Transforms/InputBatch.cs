using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// Rows of the input that have been read together: what the model makes of them, and the values that pass it by.
/// </summary>
internal sealed class InputBatch
{
    // So many bytes of images and vectors that only pass by end a batch early.
    private const long LargestSize = 64 << 20;

    private readonly DataViewRowCursor _input;
    private readonly ValueGetter<DataViewRowId> _idGetter;
    private readonly Dictionary<int, PassedOnColumn> _columns;
    private readonly (DataViewRowId Id, long Position, long Batch)[] _rows;
    private long _size;

    /// <param name="input">The cursor whose rows are read.</param>
    /// <param name="output">The model's part of them.</param>
    /// <param name="passedOn">The columns that are passed on.</param>
    /// <param name="capacity">The most rows.</param>
    public InputBatch(DataViewRowCursor input, RowBatch output, IEnumerable<DataViewSchema.Column> passedOn, int capacity)
    {
        (_input, Output, _idGetter) = (input, output, input.GetIdGetter());
        _columns = passedOn.ToDictionary(column => column.Index, column => PassedOnColumn.Create(input, column, capacity));
        _rows = new (DataViewRowId, long, long)[capacity];
    }

    /// <summary>What the model makes of the rows.</summary>
    public RowBatch Output { get; }

    public int Count => Output.Count;

    public bool IsFull => Output.IsFull || _size >= LargestSize;

    /// <summary>The values of a column of the input schema.</summary>
    public PassedOnColumn this[int column] => _columns[column];

    public DataViewRowId Id(int row) => _rows[row].Id;

    public long Position(int row) => _rows[row].Position;

    public long Batch(int row) => _rows[row].Batch;

    public void Clear()
    {
        Output.Clear();
        _size = 0;
    }

    /// <summary>Takes the row that was read last; false if it has to wait for the next batch.</summary>
    public bool TryAdd()
    {
        if (IsFull || !Output.TryAdd())
            return false;
        int row = Count - 1;
        DataViewRowId id = default;
        _idGetter(ref id);
        _rows[row] = (id, _input.Position, _input.Batch);
        foreach (PassedOnColumn column in _columns.Values)
            _size += column.Keep(row);
        return true;
    }
}
