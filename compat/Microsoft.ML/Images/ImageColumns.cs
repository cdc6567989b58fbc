using System;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Images;

/// <summary>Checks that an input column holds images.</summary>
internal static class ImageColumns
{
    /// <exception cref="ArgumentOutOfRangeException">The column's type is another.</exception>
    public static ImageDataViewType ImageType(this DataViewSchema.Column input)
        => input.Type as ImageDataViewType ?? throw Mismatch(input.Name, "Image", input.Type.ToString());

    /// <exception cref="ArgumentOutOfRangeException">There is no such column, or its type is another.</exception>
    public static SchemaShape.Column GetImageColumn(this SchemaShape inputSchema, string name)
    {
        SchemaShape.Column column = inputSchema.GetInputColumn(name);
        if (column.ItemType is not ImageDataViewType || column.Kind != SchemaShape.Column.VectorKind.Scalar)
            throw Mismatch(name, "Image", column.TypeString);
        return column;
    }

    public static ArgumentOutOfRangeException Mismatch(string column, string expected, string actual)
        => SchemaErrors.Mismatch("inputSchema", "input", column, expected, actual);
}
