using System;
using System.Collections.Generic;
using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Adds columns of the values that keys stand for.</summary>
public sealed class KeyToValueMappingTransformer : OneToOneTransformerBase
{
    internal KeyToValueMappingTransformer(params (string Output, string Input)[] columns)
        : base(columns)
    {
    }

    internal KeyToValueMappingTransformer(ModelLoadContext ctx)
        : base(ctx)
    {
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(KeyToValueMappingTransformer));
        SaveColumns(ctx);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper : OneToOneRowMapper
    {
        public Mapper(KeyToValueMappingTransformer parent, DataViewSchema inputSchema)
            : base(parent, inputSchema)
        {
        }

        protected override DataViewType GetOutputType(int pair, DataViewSchema.Column input) => input.Type.WithItems(ValueType(input));

        protected override Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers)
            => (Delegate)GenericMethod.Call(
                typeof(Mapper), nameof(MakeTypedGetter), [input.Type.ItemType().RawType, ValueType(input).RawType], row, input);

        private static PrimitiveDataViewType ValueType(DataViewSchema.Column input)
        {
            if (input.Annotations.Schema.GetColumnOrNull(KeyVocabulary.KeyValues)?.Type is not VectorDataViewType values)
                throw new InvalidOperationException($"Column '{input.Name}' must have the annotation 'KeyValues', but has none.");
            if (input.Type.ItemType() is not KeyDataViewType)
                throw SchemaErrors.Mismatch("inputSchema", "input", input.Name, "a key", $"{input.Type}");
            return values.ItemType;
        }

        private static Delegate MakeTypedGetter<TKey, TValue>(DataViewRow row, DataViewSchema.Column input)
            where TKey : INumber<TKey>
        {
            VBuffer<TValue> annotation = default;
            input.Annotations.GetValue(KeyVocabulary.KeyValues, ref annotation);
            return ItemGetters.Map<TKey, TValue>(row, input, (key, _) => ValueOf(annotation, ulong.CreateChecked(key)));
        }

        private static TValue ValueOf<TValue>(VBuffer<TValue> values, ulong key)
            => key >= 1 && key <= (ulong)values.Length ? values.GetItemOrDefault((int)key - 1) : Missing<TValue>();

        private static TValue Missing<TValue>() => default(TValue) switch
        {
            float => (TValue)(object)float.NaN,
            double => (TValue)(object)double.NaN,
            _ => default,
        };
    }
}
