using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Adds a column of scaled values.</summary>
public sealed class NormalizingTransformer : OneToOneTransformerBase
{
    private readonly MinMaxScaling _scaling;

    internal NormalizingTransformer(MinMaxScaling scaling, (string Output, string Input) columns)
        : base(columns)
    {
        _scaling = scaling;
    }

    internal NormalizingTransformer(ModelLoadContext ctx)
        : base(ctx)
    {
        _scaling = MinMaxScaling.Load(ctx.Reader);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(NormalizingTransformer));
        SaveColumns(ctx);
        _scaling.Save(ctx.Writer);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper : OneToOneRowMapper
    {
        private readonly MinMaxScaling _scaling;

        public Mapper(NormalizingTransformer parent, DataViewSchema inputSchema)
            : base(parent, inputSchema)
        {
            _scaling = parent._scaling;
        }

        protected override DataViewType GetOutputType(int pair, DataViewSchema.Column input)
        {
            int size = input.Type is VectorDataViewType vector ? vector.Size : 1;
            if (input.Type.ItemType().RawType != _scaling.ItemType || size != _scaling.Size)
                throw SchemaErrors.Mismatch(
                    "inputSchema", "input", input.Name, $"{_scaling.Size} values of {_scaling.ItemType}", $"{input.Type}");
            return input.Type;
        }

        protected override Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers)
            => _scaling.MakeGetter(row, input);
    }
}
