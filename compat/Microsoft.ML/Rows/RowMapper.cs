using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data;

/// <summary>The columns that a transformer adds to data of one schema: base of every row-wise transform.</summary>
internal abstract class RowMapper
{
    private readonly Lazy<DataViewSchema.DetachedColumn[]> _outputColumns;

    protected RowMapper(DataViewSchema inputSchema)
    {
        InputSchema = inputSchema;
        _outputColumns = new(() => [.. MakeOutputColumns()]);
    }

    public DataViewSchema InputSchema { get; }

    public IReadOnlyList<DataViewSchema.DetachedColumn> OutputColumns => _outputColumns.Value;

    /// <summary>The input columns that the given output column is computed from.</summary>
    public abstract IEnumerable<DataViewSchema.Column> GetDependencies(int output);

    /// <summary>A <see cref="ValueGetter{TValue}"/> for each active output column, null for the others.</summary>
    /// <param name="row">The row to read, whatever it currently stands on; it is this caller's alone.</param>
    /// <param name="isActive">Says for the index of an output column whether anyone will read it.</param>
    /// <param name="disposers">Takes what is to be done when the row is disposed.</param>
    public abstract Delegate[] MakeGetters(DataViewRow row, Func<int, bool> isActive, ICollection<Action> disposers);

    protected abstract IEnumerable<DataViewSchema.DetachedColumn> MakeOutputColumns();
}
