using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Walks over the input's rows, and over the model's output beside them if the added column is active.</summary>
internal sealed class ModelCursor(DataViewRowCursor rows, ModelBinding binding, BatchesAhead? outputs) : DataViewRowCursor
{
    private readonly ValueGetter<DataViewRowId> _idGetter = rows.GetIdGetter();

    public override DataViewSchema Schema => binding.OutputSchema;

    public override long Position => rows.Position;

    public override long Batch => rows.Batch;

    public override ValueGetter<DataViewRowId> GetIdGetter() => rows.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) =>
        binding.IsOutput(column) ? outputs is not null : rows.IsColumnActive(binding.InputSchema[column.Index]);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!binding.IsOutput(column))
            return rows.GetGetter<TValue>(binding.InputSchema[column.Index]);
        if (outputs is null)
            throw new InvalidOperationException($"Column '{column.Name}' must be asked for when the cursor is opened, but was not.");
        return binding.Output.CreateGetter<TValue>(() => Position >= 0
            ? outputs.Current
            : throw new InvalidOperationException("A cursor must stand on a row before a value is read: call MoveNext."));
    }

    public override bool MoveNext()
    {
        if (!rows.MoveNext())
            return false;
        if (outputs is not null)
        {
            DataViewRowId id = default;
            _idGetter(ref id);
            outputs.MoveTo(id);
        }
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            outputs?.Dispose();
            rows.Dispose();
        }
        base.Dispose(disposing);
    }
}
