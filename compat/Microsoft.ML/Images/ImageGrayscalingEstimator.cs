using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Images;

namespace Microsoft.ML.Transforms.Image;

/// <summary>Makes an <see cref="ImageGrayscalingTransformer"/>.</summary>
public sealed class ImageGrayscalingEstimator : TrivialEstimator<ImageGrayscalingTransformer>
{
    internal ImageGrayscalingEstimator(ImageGrayscalingTransformer transformer)
        : base(transformer)
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema.With(
        Transformer.ColumnPairs.Select(pair => inputSchema.GetImageColumn(pair.Input).Renamed(pair.Output)));
}
