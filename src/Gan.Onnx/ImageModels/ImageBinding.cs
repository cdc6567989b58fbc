using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx;

/// <summary>The columns of a model of images in a given schema.</summary>
/// <param name="Schema">The input's schema.</param>
/// <param name="Kind">The type of the input column.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Size">Height and width of all images, where the input column's type says it.</param>
internal sealed record ImageBinding(DataViewSchema Schema, ImageKind Kind, ImageModelColumns Columns, (int Height, int Width)? Size)
{
    /// <exception cref="ArgumentException">
    /// The input column is missing, holds no images, or images that the model does not take.
    /// </exception>
    public static ImageBinding Of<TMetadata>(DataViewSchema schema, ImageModelColumns columns, PixelRange vectorValues, TMetadata metadata)
        where TMetadata : IImageModelMetadata<TMetadata>
    {
        string name = columns.InputColumnName;
        DataViewSchema.Column column = schema.GetColumnOrNull(name)
            ?? throw InputColumns.Missing(name, schema.Select(known => known.Name));
        var kind = ImageKind.For(name, column.Type.RawType, column.Type.ToString()!);
        VectorImages? vectors = column.Type is VectorDataViewType vector
            ? VectorImages.Of(vector, name, metadata.Channels, vectorValues)
            : null;
        (int Height, int Width)? size = column.Type is ImageDataViewType { Height: > 0, Width: > 0 } image
            ? (image.Height, image.Width)
            : vectors is null ? null : (vectors.Height, vectors.Width);
        if (size is var (height, width))
            metadata.RequireSize(height, width);
        return new ImageBinding(schema, kind, columns with { Vectors = vectors }, size);
    }
}
