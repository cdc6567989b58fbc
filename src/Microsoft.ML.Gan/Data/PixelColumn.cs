using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>The rule for the input column of a trainer, in a schema and in the shape of one.</summary>
internal static class PixelColumn
{
    /// <exception cref="ArgumentException">The column is missing, or holds no images.</exception>
    public static DataViewSchema.Column Find(DataViewSchema schema, string name)
    {
        var column = schema.GetColumnOrNull(name) ?? throw InputColumns.Missing(name, schema.Select(known => known.Name), "Input");
        bool holdsPixels = column.Type is VectorDataViewType { IsKnownSize: true } vector ? IsPixel(vector.ItemType) : column.Type is ImageDataViewType;
        return holdsPixels ? column : throw WrongType(name, $"{column.Type}");
    }

    /// <inheritdoc cref="Find"/>
    public static void Require(SchemaShape schema, string name)
    {
        if (schema.All(known => known.Name != name))
            throw InputColumns.Missing(name, schema.Select(known => known.Name), "Input");
        var column = schema.Last(known => known.Name == name);
        bool holdsPixels = column.Kind switch
        {
            SchemaShape.Column.VectorKind.Scalar => column.ItemType is ImageDataViewType,
            SchemaShape.Column.VectorKind.Vector => IsPixel(column.ItemType),
            _ => false,
        };
        if (!holdsPixels)
            throw WrongType(name, $"{column.Kind} of {column.ItemType}");
    }

    private static bool IsPixel(DataViewType item) => item.RawType == typeof(float) || item.RawType == typeof(byte);

    private static ArgumentException WrongType(string name, string type) => new(
        $"Input column '{name}' must be an MLImage, or a vector of known size of Single or Byte, but is {type}.");
}
