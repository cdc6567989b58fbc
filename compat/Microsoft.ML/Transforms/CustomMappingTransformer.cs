using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Adds columns that a user's function computes.</summary>
public sealed class CustomMappingTransformer<TSrc, TDst> : ITransformer
    where TSrc : class, new()
    where TDst : class, new()
{
    private readonly Action<TSrc, TDst> _mapAction;
    private readonly string _contractName;
    private readonly SchemaDefinition _inputDefinition;
    private readonly ObjectColumns<TDst> _added;

    internal CustomMappingTransformer(
        Action<TSrc, TDst> mapAction, string contractName, SchemaDefinition inputDefinition, SchemaDefinition outputDefinition)
    {
        ArgumentNullException.ThrowIfNull(mapAction);
        _mapAction = mapAction;
        _contractName = contractName;
        _inputDefinition = inputDefinition;
        _added = new ObjectColumns<TDst>(outputDefinition ?? SchemaDefinition.Create(typeof(TDst), SchemaDefinition.Direction.Write));
    }

    bool ITransformer.IsRowToRowMapper => true;

    internal DataViewSchema AddedSchema => _added.Schema;

    internal IEnumerable<MemberColumn> InputColumns
        => RowMembers.Columns(typeof(TSrc), _inputDefinition, SchemaDefinition.Direction.Write);

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Bind(inputSchema).OutputSchema;

    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new MappedDataView(input, Bind(input.Schema));
    }

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => Bind(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx) => CustomMapping.Save(ctx, _contractName, _mapAction.Method.DeclaringType.Assembly);

    private BoundRowMapper Bind(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new BoundRowMapper(new Mapper(this, inputSchema));
    }

    private sealed class Mapper : RowMapper
    {
        private readonly CustomMappingTransformer<TSrc, TDst> _parent;
        private readonly ObjectBinding<TSrc> _source;

        public Mapper(CustomMappingTransformer<TSrc, TDst> parent, DataViewSchema inputSchema)
            : base(inputSchema)
        {
            _parent = parent;
            _source = new ObjectBinding<TSrc>(inputSchema, parent._inputDefinition);
        }

        public override IEnumerable<DataViewSchema.Column> GetDependencies(int output) => _source.Columns;

        public override Delegate[] MakeGetters(DataViewRow row, Func<int, bool> isActive, ICollection<Action> disposers)
        {
            var active = Enumerable.Range(0, OutputColumns.Count).Select(isActive).ToArray();
            if (!active.Contains(true))
                return new Delegate[active.Length];
            var source = new TSrc();
            var destination = new TDst();
            var fill = _source.MakeFiller(row);
            long mapped = -1;
            TDst Current()
            {
                if (mapped == row.Position)
                    return destination;
                fill(source);
                _parent._mapAction(source, destination);
                mapped = row.Position;
                return destination;
            }
            return [.. active.Select((isOn, i) => isOn ? _parent._added.MakeGetter(i, Current) : null)];
        }

        protected override IEnumerable<DataViewSchema.DetachedColumn> MakeOutputColumns() => _parent._added.DetachedColumns;
    }
}
