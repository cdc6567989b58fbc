using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx;

/// <summary>
/// A column of images: of type MLImage, or vectors of Single or Byte, channel first. Training and all serving read images through it.
/// </summary>
internal sealed class ImageColumn
{
    private readonly int? _channels;

    private ImageColumn(DataViewSchema.Column column, VectorImages? vectors, int? channels)
    {
        (Column, Vectors, _channels) = (column, vectors, channels);
        Size = vectors is not null
            ? (vectors.Height, vectors.Width)
            : column.Type is ImageDataViewType { Height: > 0, Width: > 0 } image ? (image.Height, image.Width) : null;
    }

    public DataViewSchema.Column Column { get; }

    /// <summary>Which images the vectors are; null for a column of images.</summary>
    public VectorImages? Vectors { get; }

    /// <summary>Height and width of all images, where the column's type says it.</summary>
    public (int Height, int Width)? Size { get; }

    /// <summary>Finds a column.</summary>
    /// <param name="schema">The schema that has it.</param>
    /// <param name="name">The column's name.</param>
    /// <param name="vectorValues">The range of vectors of Single; bytes have their own.</param>
    /// <param name="channels">
    /// The channels that images are to have; null for as many as a vector has, and of an image for one where it is gray, else three.
    /// </param>
    /// <exception cref="ArgumentException">The column is missing, or holds no images of so many channels.</exception>
    public static ImageColumn Find(DataViewSchema schema, string name, PixelRange vectorValues, int? channels)
    {
        DataViewSchema.Column column = Columns.Find(schema, "Input", name);
        return column.Type switch
        {
            ImageDataViewType => new ImageColumn(column, vectors: null, channels),
            VectorDataViewType { IsKnownSize: true } vector when IsPixel(vector.ItemType.RawType) =>
                new ImageColumn(column, VectorImages.Of(vector, name, channels, vectorValues), channels),
            _ => throw WrongType(name, column.Type.ToString()!),
        };
    }

    /// <summary>Checks the column's type in the shape of a schema.</summary>
    /// <exception cref="ArgumentException">The column is missing, or holds no images.</exception>
    public static void Require(SchemaShape schema, string name)
    {
        ColumnShape column = Columns.Find(schema, "Input", name);
        SchemaShape.Column shape = schema.Last(known => known.Name == name);
        bool holdsImages = shape.Kind switch
        {
            SchemaShape.Column.VectorKind.Scalar => shape.ItemType is ImageDataViewType,
            SchemaShape.Column.VectorKind.Vector => IsPixel(shape.ItemType.RawType),
            _ => false,
        };
        if (!holdsImages)
            throw WrongType(name, column.TypeName);
    }

    /// <summary>Lets row classes have images without an attribute, which would have to know their size when it is compiled.</summary>
    // Doing it again changes nothing.
    public static void RegisterAnySize() => DataViewTypeManager.Register(new ImageDataViewType(), typeof(MLImage));

    /// <summary>Reads the images of a row, or of a cursor's rows one after another.</summary>
    /// <param name="row">The row.</param>
    /// <param name="planes">Receives each image when the function is called.</param>
    /// <param name="range">The model's range.</param>
    /// <returns>
    /// Reads the current row's image. It throws an <see cref="InvalidDataException"/> where the row has none, or not what its column says.
    /// </returns>
    public Action CreateReader(DataViewRow row, ImagePlanes planes, PixelRange range)
    {
        if (Vectors is null)
            return ReadImages(row, planes, range);
        return ((VectorDataViewType)Column.Type).ItemType.RawType == typeof(byte)
            ? ReadVectors<byte>(row, planes, range)
            : ReadVectors<float>(row, planes, range);
    }

    private static bool IsPixel(Type item) => item == typeof(float) || item == typeof(byte);

    private static ArgumentException WrongType(string name, string type) => new(
        $"Input column '{name}' must be an MLImage, or a vector of known size of Single or Byte, but is {type}.");

    private Action ReadImages(DataViewRow row, ImagePlanes planes, PixelRange range)
    {
        ValueGetter<MLImage> getter = row.GetGetter<MLImage>(Column);
        // One variable for all rows, never disposed here: so ML.NET's own image transforms release each image at the next row, and images
        // that belong to the user stay alive.
        MLImage image = null!;
        return () =>
        {
            getter(ref image);
            new NamedRow(Column.Name, row.Position).Read(image, planes, _channels, range);
        };
    }

    private Action ReadVectors<T>(DataViewRow row, ImagePlanes planes, PixelRange range) where T : struct, System.Numerics.INumber<T>
    {
        ValueGetter<VBuffer<T>> getter = row.GetGetter<VBuffer<T>>(Column);
        VBuffer<T> vector = default;
        return () =>
        {
            getter(ref vector);
            Vectors!.Read(vector, new NamedRow(Column.Name, row.Position), planes, Vectors.Channels, range);
        };
    }
}

/// <summary>A row of a column, as errors name it.</summary>
/// <param name="ColumnName">The column.</param>
/// <param name="Number">The row's number from 0; null where it is not known.</param>
internal readonly record struct NamedRow(string ColumnName, long? Number)
{
    public string Column => $"Input column '{ColumnName}'";

    public string Name => Number is >= 0 and long number ? string.Create(CultureInfo.InvariantCulture, $"row {number}") : "a row";

    /// <summary>Reads the row's image; see <see cref="ImagePlanes.Read(MLImage, int?, PixelRange)"/>.</summary>
    /// <exception cref="InvalidDataException">The row has none, or one that has been disposed.</exception>
    public void Read(MLImage? image, ImagePlanes planes, int? channels, PixelRange range)
    {
        if (image is null)
            throw Missing();
        try
        {
            planes.Read(image, channels, range);
        }
        // MLImage has no other sign of it.
        catch (InvalidOperationException)
        {
            throw new InvalidDataException(
                $"{Column} must hold an image in every row, but that of {Name} has been disposed. (ResizeImages, ExtractPixels and "
                + "ConvertToGrayscale dispose the images that they have read: data that are read more than once have to make them anew.)");
        }
    }

    /// <summary>The error of a row without an image.</summary>
    public InvalidDataException Missing() => new($"{Column} must hold an image in every row, but {Name} has none.");
}
