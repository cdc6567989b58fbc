using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx;

/// <summary>A row of one column.</summary>
internal sealed class OneColumn<T>
{
    public T Value = default!;
}

/// <summary>A row of which a mapping reads nothing.</summary>
internal sealed class NoColumns;

/// <summary>Lets row classes have images without an attribute, which would have to know their size when it is compiled.</summary>
internal static class ImageColumns
{
    /// <summary>Registers images of unknown size with ML.NET. Doing it again changes nothing.</summary>
    public static void Register() => DataViewTypeManager.Register(new ImageDataViewType(), typeof(MLImage));
}
