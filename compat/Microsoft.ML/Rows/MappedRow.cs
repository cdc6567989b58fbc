using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data;

/// <summary>A row of passed-on input columns and computed ones.</summary>
internal sealed class MappedRow : WrappingRow
{
    private readonly int[] _sources;
    private readonly Delegate[] _getters;
    private readonly bool[] _active;
    private readonly IEnumerable<Action> _disposers;

    /// <param name="sources">For each column the index of the input column passed on, or ~index of a getter.</param>
    public MappedRow(
        DataViewRow input, DataViewSchema schema, int[] sources, Delegate[] getters, bool[] active, IEnumerable<Action> disposers)
        : base(input)
    {
        Schema = schema;
        _sources = sources;
        _getters = getters;
        _active = active;
        _disposers = disposers;
    }

    public override DataViewSchema Schema { get; }

    public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        this.CheckActive(column);
        int source = _sources[column.Index];
        return source >= 0 ? Input.GetGetter<TValue>(Input.Schema[source]) : _getters[~source].As<TValue>(column);
    }

    protected override void DisposeOwn()
    {
        foreach (var dispose in _disposers)
            dispose();
    }
}
