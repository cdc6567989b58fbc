using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>The input with the model's column behind its own. Nothing is computed until a cursor asks for that column.</summary>
internal sealed class ModelDataView(IDataView input, ModelBinding binding) : IDataView
{
    public DataViewSchema Schema => binding.OutputSchema;

    public bool CanShuffle => input.CanShuffle;

    public long? GetRowCount() => input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        DataViewSchema.Column[] columns = [.. columnsNeeded], passedOn = [.. binding.PassedOn(columns)];
        if (!columns.Any(binding.IsOutput))
            return new InputCursor(input.GetRowCursor(passedOn, rand), binding);
        // What the model is given and what is passed on are of one reading: the input may give other rows the next time.
        DataViewRowCursor rows = input.GetRowCursor(passedOn.Concat(binding.Read).DistinctBy(column => column.Index), rand);
        return new ModelCursor(rows, binding, passedOn);
    }

    /// <summary>One cursor: ONNX Runtime uses all cores already.</summary>
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];
}
