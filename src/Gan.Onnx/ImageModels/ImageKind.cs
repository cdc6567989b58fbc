using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>A type of column that holds images.</summary>
internal abstract class ImageKind
{
    public static readonly ImageKind<MLImage> Image = new WholeImage();
    public static readonly ImageKind<VBuffer<float>> Singles = new PixelVector<float>(nameof(Singles));
    public static readonly ImageKind<VBuffer<byte>> Bytes = new PixelVector<byte>(nameof(Bytes));

    private static readonly ImageKind[] s_known = [Image, Singles, Bytes];

    /// <summary>Its name in saved models.</summary>
    public abstract string Id { get; }

    /// <summary>The type of the column's values, as ML.NET represents them.</summary>
    public abstract Type RawType { get; }

    /// <summary>Makes the mapping for this kind.</summary>
    public abstract ITransformer Map(IImageMapping mapping);

    /// <exception cref="ArgumentException">The column holds no images.</exception>
    public static ImageKind For(string column, Type rawType, string typeName) =>
        Array.Find(s_known, kind => kind.RawType == rawType) ?? throw new ArgumentException(
            $"Input column '{column}' must be an MLImage, or a vector of known size of Single or Byte, but is {typeName}.");
}

/// <summary>A mapping that can be made for any kind of image column.</summary>
internal interface IImageMapping
{
    ITransformer Map<T>(ImageKind<T> kind);
}

/// <summary>A type of column whose values <typeparamref name="T"/> are images.</summary>
internal abstract class ImageKind<T>(string id) : ImageKind
{
    public override string Id => id;

    public override Type RawType => typeof(T);

    public override ITransformer Map(IImageMapping mapping) => mapping.Map(this);

    /// <summary>Reads the image of a row.</summary>
    /// <exception cref="InvalidOperationException">The row has none, or not what its column's type says.</exception>
    public abstract ImagePlanes Read(in T value, ImageModelColumns columns, int channels, PixelRange range);
}
