using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Generates row by row, for <c>PredictionEngine</c>.</summary>
internal sealed class GeneratorRowMapper(GeneratorBinding binding, ServingSettings settings, GeneratorSession session) : IRowToRowMapper
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
        new GeneratorRow(input, binding, settings, session, activeColumns.Any(binding.IsOutput));
}
