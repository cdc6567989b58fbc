using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Finds columns by their names. The newest of a name counts, as everywhere in ML.NET.</summary>
internal static class Columns
{
    /// <param name="schema">The schema.</param>
    /// <param name="role">What the column is for, as an error starts: "Label".</param>
    /// <param name="name">The column's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none of that name.</exception>
    public static DataViewSchema.Column Find(DataViewSchema schema, string role, string name) =>
        schema.GetColumnOrNull(name) ?? throw Missing(role, name, schema.Select(known => known.Name));

    /// <inheritdoc cref="Find(DataViewSchema, string, string)"/>
    public static ColumnShape Find(SchemaShape schema, string role, string name)
    {
        if (schema.All(known => known.Name != name))
            throw Missing(role, name, schema.Select(known => known.Name));
        SchemaShape.Column column = schema.Last(known => known.Name == name);
        return column.Kind == SchemaShape.Column.VectorKind.Scalar
            ? new ColumnShape(name, column.IsKey, column.ItemType.RawType, column.ItemType.ToString()!)
            : new ColumnShape(
                name, IsKey: false, new VectorDataViewType((PrimitiveDataViewType)column.ItemType).RawType,
                $"{(column.Kind == SchemaShape.Column.VectorKind.Vector ? "" : "variable-size ")}vector of {column.ItemType}");
    }

    /// <summary>The error of a getter for a column that the cursor was not opened for.</summary>
    public static InvalidOperationException NotAskedFor(DataViewSchema.Column column) =>
        new($"Column '{column.Name}' must be asked for when the cursor is opened, but was not.");

    /// <summary>The error of a getter for another type than the column's.</summary>
    public static InvalidCastException OtherType<TValue>(string name, DataViewType type) =>
        new($"Column '{name}' must be read as {type.RawType}, but was asked for {typeof(TValue)}.");

    private static ArgumentOutOfRangeException Missing(string role, string name, IEnumerable<string> known) => new(
        paramName: null, $"{role} column '{name}' must be in the data, but its columns are: {string.Join(", ", known.Distinct())}.");
}

/// <summary>A column of a schema's shape, with its type as the schema itself would have it.</summary>
internal sealed record ColumnShape(string Name, bool IsKey, Type RawType, string TypeName)
{
    /// <summary>The same of a schema's column.</summary>
    public static ColumnShape Of(DataViewSchema.Column column) =>
        new(column.Name, column.Type is KeyDataViewType, column.Type.RawType, column.Type.ToString()!);
}
