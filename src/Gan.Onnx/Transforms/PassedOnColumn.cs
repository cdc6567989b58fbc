using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// The values of a column that the model leaves alone, of the rows of one batch. The input is read once, and ahead of whoever reads the
/// output, so that they wait here.
/// </summary>
internal abstract class PassedOnColumn
{
    /// <summary>Room for the rows of a batch.</summary>
    /// <param name="input">The row of the input, or the cursor that goes from one to the next.</param>
    /// <param name="column">The column.</param>
    /// <param name="capacity">The most rows.</param>
    // ML.NET's own views and transforms need reflection and generated code as well.
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "ML.NET's pipelines run only where code can be generated.")]
    public static PassedOnColumn Create(DataViewRow input, DataViewSchema.Column column, int capacity)
    {
        if (column.Type.RawType == typeof(MLImage))
            return new PassedOnImages(input.GetGetter<MLImage>(column), capacity);
        Type kind = column.Type is VectorDataViewType vector
            ? typeof(PassedOnVectors<>).MakeGenericType(vector.ItemType.RawType)
            : typeof(PassedOnValues<>).MakeGenericType(column.Type.RawType);
        return (PassedOnColumn)Activator.CreateInstance(kind, input, column, capacity)!;
    }

    /// <summary>Reads the value of the input's current row, as that of a row of the batch.</summary>
    /// <returns>Its bytes, where they are many.</returns>
    public abstract long Keep(int row);
}

/// <summary>A column whose values can be handed on.</summary>
internal abstract class PassedOnColumn<T> : PassedOnColumn
{
    /// <summary>Gives the value of a row of the batch. It is the receiver's own.</summary>
    public abstract void Get(int row, ref T value);
}

/// <summary>Values that nobody can change.</summary>
internal sealed class PassedOnValues<T>(DataViewRow input, DataViewSchema.Column column, int capacity) : PassedOnColumn<T>
{
    private readonly ValueGetter<T> _getter = input.GetGetter<T>(column);
    private readonly T[] _values = new T[capacity];

    public override long Keep(int row)
    {
        _getter(ref _values[row]);
        return 0;
    }

    public override void Get(int row, ref T value) => value = _values[row];
}

/// <summary>Vectors, which are copied, since a receiver may write into the buffer that it was given.</summary>
internal sealed class PassedOnVectors<T>(DataViewRow input, DataViewSchema.Column column, int capacity) : PassedOnColumn<VBuffer<T>>
{
    private readonly ValueGetter<VBuffer<T>> _getter = input.GetGetter<VBuffer<T>>(column);
    private readonly VBuffer<T>[] _values = new VBuffer<T>[capacity];

    public override long Keep(int row)
    {
        _getter(ref _values[row]);
        return (long)_values[row].GetValues().Length * Unsafe.SizeOf<T>();
    }

    public override void Get(int row, ref VBuffer<T> value) => _values[row].CopyTo(ref value);
}

/// <summary>Images, of which the pixels are kept: a receiver may dispose the image that it was given.</summary>
internal sealed class PassedOnImages(ValueGetter<MLImage> getter, int capacity) : PassedOnColumn<MLImage>
{
    private readonly Kept?[] _images = new Kept?[capacity];

    // One variable for all rows, never disposed here: so ML.NET's own image transforms release each image at the next row, and images
    // that belong to the user stay alive.
    private MLImage? _current;

    public override long Keep(int row)
    {
        getter(ref _current!);
        _images[row] = _current is null ? null : Kept.Of(_current);
        return _images[row]?.Pixels.Length ?? 0;
    }

    public override void Get(int row, ref MLImage value) => value = _images[row]?.ToImage()!;

    private sealed record Kept(byte[] Pixels, int Width, int Height, MLPixelFormat Format, string? Tag)
    {
        public static Kept Of(MLImage image) =>
            new(image.Pixels.ToArray(), image.Width, image.Height, image.PixelFormat, image.Tag);

        public MLImage ToImage()
        {
            var image = MLImage.CreateFromPixels(Width, Height, Format, Pixels);
            image.Tag = Tag;
            return image;
        }
    }
}
