using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>Passes some of the input columns on, and nothing else.</summary>
internal sealed class ColumnSelection : IRowToRowMapper
{
    private readonly int[] _sources;

    /// <param name="sources">The indices of the input columns to pass on, in order.</param>
    public ColumnSelection(DataViewSchema inputSchema, int[] sources)
    {
        InputSchema = inputSchema;
        _sources = sources;
        var schema = new DataViewSchema.Builder();
        schema.AddColumns(sources.Select(source => inputSchema[source]));
        OutputSchema = schema.ToSchema();
    }

    public DataViewSchema InputSchema { get; }

    public DataViewSchema OutputSchema { get; }

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
        => dependingColumns.Select(column => InputSchema[_sources[column.Index]]);

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
        => new MappedRow(input, OutputSchema, _sources, [], OutputSchema.Flags(activeColumns), []);
}
