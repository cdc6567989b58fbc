using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>See <see cref="ConversionsExtensionsCatalog.MapKeyToValue"/>.</summary>
public sealed class KeyToValueMappingEstimator : TrivialEstimator<KeyToValueMappingTransformer>
{
    internal KeyToValueMappingEstimator(params (string Output, string Input)[] columns)
        : base(new KeyToValueMappingTransformer(columns))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => inputSchema.With(Transformer.ColumnPairs.Select(pair => OutputShape(inputSchema.GetInputColumn(pair.Input), pair.Output)));

    private static SchemaShape.Column OutputShape(SchemaShape.Column input, string name)
    {
        if (!input.IsKey || input.Annotations.FindColumn(KeyVocabulary.KeyValues) is not { } values)
            throw SchemaErrors.Mismatch("inputSchema", "input", input.Name, "a key with annotation 'KeyValues'", input.TypeString);
        return new SchemaShape.Column(name, input.Kind, values.ItemType);
    }
}
