using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Walks over rows whose model's column nobody has asked for: those of the input.</summary>
internal sealed class InputCursor(DataViewRowCursor input, ModelBinding binding) : DataViewRowCursor
{
    public override DataViewSchema Schema => binding.OutputSchema;

    public override long Position => input.Position;

    public override long Batch => input.Batch;

    public override bool MoveNext() => input.MoveNext();

    public override ValueGetter<DataViewRowId> GetIdGetter() => input.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) =>
        !binding.IsOutput(column) && input.IsColumnActive(binding.InputSchema[column.Index]);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => binding.IsOutput(column)
        ? throw Columns.NotAskedFor(column)
        : input.GetGetter<TValue>(binding.InputSchema[column.Index]);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            input.Dispose();
        base.Dispose(disposing);
    }
}
