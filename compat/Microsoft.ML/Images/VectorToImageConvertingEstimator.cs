using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Images;

namespace Microsoft.ML.Transforms.Image;

/// <summary>Makes a <see cref="VectorToImageConvertingTransformer"/>.</summary>
public sealed class VectorToImageConvertingEstimator : TrivialEstimator<VectorToImageConvertingTransformer>
{
    internal VectorToImageConvertingEstimator(VectorToImageConvertingTransformer transformer)
        : base(transformer)
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema.With(Transformer.ColumnPairs.Select(pair =>
    {
        SchemaShape.Column vector = inputSchema.GetInputColumn(pair.Input);
        bool isConvertible = vector.Kind == SchemaShape.Column.VectorKind.Vector
            && !vector.IsKey && VectorToImageConvertingTransformer.CanConvert(vector.ItemType);
        if (!isConvertible)
            throw ImageColumns.Mismatch(pair.Input, VectorToImageConvertingTransformer.ExpectedInput, vector.TypeString);
        return new SchemaShape.Column(pair.Output, Transformer.OutputType);
    }));
}
