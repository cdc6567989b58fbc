using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Walks over rows with the model's column behind their own, which have been read ahead in batches.</summary>
internal sealed class ModelCursor : DataViewRowCursor
{
    private readonly ModelBinding _binding;
    private readonly HashSet<int> _passedOn;
    private readonly BatchesAhead _batches;

    /// <param name="input">Walks over the input's rows; disposed with this.</param>
    /// <param name="binding">The model's columns.</param>
    /// <param name="passedOn">The columns of the input schema that are asked for.</param>
    public ModelCursor(DataViewRowCursor input, ModelBinding binding, IReadOnlyList<DataViewSchema.Column> passedOn)
    {
        _binding = binding;
        _passedOn = [.. passedOn.Select(column => column.Index)];
        _batches = new BatchesAhead(input, binding, passedOn);
    }

    public override DataViewSchema Schema => _binding.OutputSchema;

    public override long Position => _batches.Row < 0 ? -1 : _batches.Current.Position(_batches.Row);

    public override long Batch => _batches.Row < 0 ? 0 : _batches.Current.Batch(_batches.Row);

    public override bool MoveNext() => _batches.MoveNext();

    public override bool IsColumnActive(DataViewSchema.Column column) => _binding.IsOutput(column) || _passedOn.Contains(column.Index);

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) =>
    {
        (InputBatch batch, int row) = Current();
        id = batch.Id(row);
    };

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (_binding.IsOutput(column))
            return _binding.Output.CreateGetter<TValue>(() =>
            {
                (InputBatch batch, int row) = Current();
                return (batch.Output, row);
            });
        if (!_passedOn.Contains(column.Index))
            throw Columns.NotAskedFor(column);
        if (_batches.Current[column.Index] is not PassedOnColumn<TValue>)
            throw Columns.OtherType<TValue>(column.Name, column.Type);
        return (ref TValue value) =>
        {
            (InputBatch batch, int row) = Current();
            ((PassedOnColumn<TValue>)batch[column.Index]).Get(row, ref value);
        };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _batches.Dispose();
        base.Dispose(disposing);
    }

    private (InputBatch Batch, int Row) Current() => _batches.Row >= 0
        ? (_batches.Current, _batches.Row)
        : throw new InvalidOperationException("A cursor must stand on a row before a value is read: call MoveNext.");
}
