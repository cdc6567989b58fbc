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
        DataViewSchema.Column[] columns = [.. columnsNeeded];
        bool active = columns.Any(binding.IsOutput);
        // The cursor that runs ahead has to shuffle in the same way.
        int? seed = active ? rand?.Next() : null;
        DataViewRowCursor rows = input.GetRowCursor(binding.PassedOn(columns), Shuffle(seed) ?? rand);
        return new ModelCursor(
            rows, binding, active ? new BatchesAhead(input.GetRowCursor(binding.Read, Shuffle(seed)), binding) : null);
    }

    /// <summary>One cursor: ONNX Runtime uses all cores already.</summary>
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private static Random? Shuffle(int? seed) => seed is int value ? new Random(value) : null;
}
