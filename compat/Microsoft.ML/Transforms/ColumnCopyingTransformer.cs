using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Adds columns with others' values.</summary>
public sealed class ColumnCopyingTransformer : OneToOneTransformerBase
{
    internal ColumnCopyingTransformer(params (string Output, string Input)[] columns)
        : base(columns)
    {
    }

    internal ColumnCopyingTransformer(ModelLoadContext ctx)
        : base(ctx)
    {
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(ColumnCopyingTransformer));
        SaveColumns(ctx);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper : OneToOneRowMapper
    {
        public Mapper(ColumnCopyingTransformer parent, DataViewSchema inputSchema)
            : base(parent, inputSchema)
        {
        }

        protected override DataViewType GetOutputType(int pair, DataViewSchema.Column input) => input.Type;

        protected override DataViewSchema.Annotations GetOutputAnnotations(int pair, DataViewSchema.Column input) => input.Annotations;

        protected override Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers)
            => row.GetGetter(input);
    }
}
