using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Adds columns of values looked up in a table.</summary>
public class ValueMappingTransformer : OneToOneTransformerBase
{
    internal ValueMappingTransformer(ValueMap map, params (string Output, string Input)[] columns)
        : base(columns)
    {
        Map = map;
    }

    internal ValueMappingTransformer(ModelLoadContext ctx)
        : base(ctx)
    {
        Map = ValueMap.Load(ctx.Reader);
    }

    internal ValueMap Map { get; }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(ValueMappingTransformer));
        SaveColumns(ctx);
        Map.Save(ctx.Writer);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper : OneToOneRowMapper
    {
        private readonly ValueMap _map;

        public Mapper(ValueMappingTransformer parent, DataViewSchema inputSchema)
            : base(parent, inputSchema)
        {
            _map = parent.Map;
        }

        protected override DataViewType GetOutputType(int pair, DataViewSchema.Column input) => input.Type.WithItems(_map.ValueType);

        protected override Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers)
            => _map.MakeGetter(row, input);
    }
}
