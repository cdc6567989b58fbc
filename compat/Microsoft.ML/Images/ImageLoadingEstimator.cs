using System.Linq;
using Microsoft.ML.Images;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Data;

/// <summary>Makes an <see cref="ImageLoadingTransformer"/>.</summary>
public sealed class ImageLoadingEstimator : TrivialEstimator<ImageLoadingTransformer>
{
    internal ImageLoadingEstimator(ImageLoadingTransformer transformer)
        : base(transformer)
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema.With(Transformer.ColumnPairs.Select(pair =>
    {
        SchemaShape.Column path = inputSchema.GetInputColumn(pair.Input);
        if (path.ItemType is not TextDataViewType || path.Kind != SchemaShape.Column.VectorKind.Scalar)
            throw ImageColumns.Mismatch(pair.Input, TextDataViewType.Instance.ToString(), path.TypeString);
        return new SchemaShape.Column(pair.Output, new ImageDataViewType());
    }));
}
