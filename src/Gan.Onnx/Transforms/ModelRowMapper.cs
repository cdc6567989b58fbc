using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Runs a model row by row, for <c>PredictionEngine</c>.</summary>
internal sealed class ModelRowMapper(ModelBinding binding) : IRowToRowMapper
{
    public DataViewSchema InputSchema => binding.InputSchema;

    public DataViewSchema OutputSchema => binding.OutputSchema;

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        DataViewSchema.Column[] columns = [.. dependingColumns];
        IEnumerable<DataViewSchema.Column> passedOn = binding.PassedOn(columns);
        return columns.Any(binding.IsOutput) ? passedOn.Concat(binding.Read).DistinctBy(column => column.Index) : passedOn;
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns) =>
        new ModelRow(input, binding, activeColumns.Any(binding.IsOutput));
}
