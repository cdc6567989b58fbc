using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Adds a column of the keys of another's values.</summary>
public sealed class ValueToKeyMappingTransformer : OneToOneTransformerBase
{
    private readonly KeyVocabulary _vocabulary;
    private readonly bool _annotateText;

    internal ValueToKeyMappingTransformer(KeyVocabulary vocabulary, bool annotateText, (string Output, string Input) columns)
        : base(columns)
    {
        _vocabulary = vocabulary;
        _annotateText = annotateText;
    }

    internal ValueToKeyMappingTransformer(ModelLoadContext ctx)
        : base(ctx)
    {
        _annotateText = ctx.Reader.ReadBoolean();
        _vocabulary = KeyVocabulary.Load(ctx.Reader);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(ValueToKeyMappingTransformer));
        SaveColumns(ctx);
        ctx.Writer.Write(_annotateText);
        _vocabulary.Save(ctx.Writer);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper : OneToOneRowMapper
    {
        private readonly ValueToKeyMappingTransformer _parent;

        public Mapper(ValueToKeyMappingTransformer parent, DataViewSchema inputSchema)
            : base(parent, inputSchema)
        {
            _parent = parent;
        }

        protected override DataViewType GetOutputType(int pair, DataViewSchema.Column input)
        {
            if (input.Type.ItemType().RawType != _parent._vocabulary.ValueType)
                throw SchemaErrors.Mismatch("inputSchema", "input", input.Name, $"{_parent._vocabulary.ValueType}", $"{input.Type}");
            return input.Type.WithItems(_parent._vocabulary.KeyType);
        }

        protected override DataViewSchema.Annotations GetOutputAnnotations(int pair, DataViewSchema.Column input)
            => _parent._vocabulary.MakeAnnotations(_parent._annotateText);

        protected override Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers)
            => _parent._vocabulary.MakeGetter(row, input);
    }
}
