using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>Reads the current row of an image column as channel-first pixels in [-1, 1].</summary>
internal abstract class PixelDecoder
{
    /// <summary>The shape of the images; known after the first row at the latest.</summary>
    public abstract ImageShape Shape { get; }

    /// <summary>The pixels of the current row, C x H x W in [-1, 1], in an array of their own.</summary>
    /// <param name="row">The row's number, for messages.</param>
    public abstract float[] Decode(long row);

    public static PixelDecoder Create(DataViewRow row, DataViewSchema.Column column, PixelFormat format) => column.Type switch
    {
        ImageDataViewType => new ImageDecoder(row.GetGetter<MLImage>(column), column.Name, format.Channels),
        VectorDataViewType { ItemType.RawType: var item } vector when item == typeof(byte) =>
            new VectorDecoder<byte>(row.GetGetter<VBuffer<byte>>(column), column.Name, VectorShape.Of(vector, column.Name, format), 0, 255),
        VectorDataViewType vector => new VectorDecoder<float>(row.GetGetter<VBuffer<float>>(column), column.Name,
            VectorShape.Of(vector, column.Name, format), (float)format.Minimum, (float)format.Maximum),
        _ => throw new ArgumentException($"Input column '{column.Name}' has no pixels, but is {column.Type}."),
    };
}
