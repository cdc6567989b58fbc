using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>Input columns passed on, and the columns of a <see cref="RowMapper"/> among them.</summary>
internal sealed class BoundRowMapper : IRowToRowMapper
{
    private readonly RowMapper _mapper;

    // For each output column the index of the input column passed on, or ~index of the mapper's column.
    private readonly int[] _sources;

    public BoundRowMapper(RowMapper mapper)
    {
        _mapper = mapper;
        _sources = PlaceColumns(mapper);
        var schema = new DataViewSchema.Builder();
        schema.AddColumns(_sources.Select(source => source >= 0
            ? new DataViewSchema.DetachedColumn(mapper.InputSchema[source])
            : mapper.OutputColumns[~source]));
        OutputSchema = schema.ToSchema();
    }

    public DataViewSchema InputSchema => _mapper.InputSchema;

    public DataViewSchema OutputSchema { get; }

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        var needed = new bool[InputSchema.Count];
        foreach (var column in dependingColumns)
            foreach (int input in InputsOf(_sources[column.Index]))
                needed[input] = true;
        return InputSchema.Where(column => needed[column.Index]);
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Schema != InputSchema)
            throw new InvalidOperationException("The row's schema must be the one that the mapper is bound to.");
        var active = OutputSchema.Flags(activeColumns);
        var activeAdded = new bool[_mapper.OutputColumns.Count];
        for (int i = 0; i < _sources.Length; i++)
            if (_sources[i] < 0)
                activeAdded[~_sources[i]] = active[i];
        var disposers = new List<Action>();
        var getters = _mapper.MakeGetters(input, added => activeAdded[added], disposers);
        return new MappedRow(input, OutputSchema, _sources, getters, active, disposers);
    }

    private IEnumerable<int> InputsOf(int source)
        => source >= 0 ? [source] : _mapper.GetDependencies(~source).Select(column => column.Index);

    // An added column stands behind the one that it hides, or last.
    private static int[] PlaceColumns(RowMapper mapper)
    {
        var sources = Enumerable.Range(0, mapper.InputSchema.Count).ToList();
        for (int i = 0; i < mapper.OutputColumns.Count; i++)
        {
            string name = mapper.OutputColumns[i].Name;
            int hidden = sources.FindLastIndex(source =>
                name == (source >= 0 ? mapper.InputSchema[source].Name : mapper.OutputColumns[~source].Name));
            sources.Insert(hidden < 0 ? sources.Count : hidden + 1, ~i);
        }
        return [.. sources];
    }
}
