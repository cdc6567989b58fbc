using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>Adds columns that are each computed from one input column.</summary>
internal abstract class OneToOneRowMapper : RowMapper
{
    private readonly OneToOneTransformerBase _parent;
    private readonly DataViewSchema.Column[] _inputs;

    /// <exception cref="ArgumentOutOfRangeException">An input column is missing.</exception>
    protected OneToOneRowMapper(OneToOneTransformerBase parent, DataViewSchema inputSchema)
        : base(inputSchema)
    {
        _parent = parent;
        _inputs = [.. parent.ColumnPairs.Select(pair => inputSchema.GetInputColumn(pair.Input))];
    }

    public override IEnumerable<DataViewSchema.Column> GetDependencies(int output) => [_inputs[output]];

    public override Delegate[] MakeGetters(DataViewRow row, Func<int, bool> isActive, ICollection<Action> disposers)
        => [.. _inputs.Select((input, pair) => isActive(pair) ? MakeGetter(row, pair, input, disposers) : null)];

    protected override IEnumerable<DataViewSchema.DetachedColumn> MakeOutputColumns()
        => _inputs.Select((input, pair) => new DataViewSchema.DetachedColumn(
            _parent.ColumnPairs[pair].Output, GetOutputType(pair, input), GetOutputAnnotations(pair, input)));

    /// <summary>The type of the pair's output column.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The input column's type is not one that the transform takes.</exception>
    protected abstract DataViewType GetOutputType(int pair, DataViewSchema.Column input);

    protected virtual DataViewSchema.Annotations GetOutputAnnotations(int pair, DataViewSchema.Column input) => null;

    protected abstract Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers);
}
