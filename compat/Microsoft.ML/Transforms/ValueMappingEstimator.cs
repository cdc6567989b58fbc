using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>See <see cref="ConversionsExtensionsCatalog.MapValue"/>.</summary>
public class ValueMappingEstimator : TrivialEstimator<ValueMappingTransformer>
{
    private protected ValueMappingEstimator(ValueMappingTransformer transformer)
        : base(transformer)
    {
    }

    public sealed override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => inputSchema.With(Transformer.ColumnPairs.Select(pair => new SchemaShape.Column(
            pair.Output, inputSchema.GetInputColumn(pair.Input).Kind, Transformer.Map.ValueType)));
}

/// <inheritdoc/>
public sealed class ValueMappingEstimator<TKey, TValue> : ValueMappingEstimator
{
    internal ValueMappingEstimator(IEnumerable<KeyValuePair<TKey, TValue>> pairs, (string Output, string Input) columns)
        : base(new ValueMappingTransformer(ValueMap.Create(pairs), columns))
    {
    }
}
