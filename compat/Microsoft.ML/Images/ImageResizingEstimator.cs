using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Images;

namespace Microsoft.ML.Transforms.Image;

/// <summary>Makes an <see cref="ImageResizingTransformer"/>.</summary>
public sealed class ImageResizingEstimator : TrivialEstimator<ImageResizingTransformer>
{
    internal ImageResizingEstimator(ImageResizingTransformer transformer)
        : base(transformer)
    {
    }

    /// <summary>What happens when the image's sides are in another proportion.</summary>
    public enum ResizingKind : byte
    {
        /// <summary>The whole image, with transparent black beside it.</summary>
        IsoPad = 0,

        /// <summary>The whole target, with a part of the image cut off.</summary>
        IsoCrop = 1,

        /// <summary>The whole of both: the image is stretched.</summary>
        Fill = 2,
    }

    /// <summary>The part of the image that cropping keeps.</summary>
    public enum Anchor : byte
    {
        Right = 0,
        Left = 1,
        Top = 2,
        Bottom = 3,
        Center = 4,
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema) => inputSchema.With(Transformer.ColumnPairs.Select(pair =>
    {
        inputSchema.GetImageColumn(pair.Input);
        return new SchemaShape.Column(pair.Output, Transformer.OutputType);
    }));
}
