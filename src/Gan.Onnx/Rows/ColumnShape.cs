using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>A column in the shape of a schema, with its type as a schema would have it.</summary>
internal sealed record ColumnShape(string Name, bool IsKey, Type RawType, string TypeName)
{
    /// <exception cref="ArgumentOutOfRangeException">There is none of that name.</exception>
    public static ColumnShape Find(SchemaShape schema, string role, string name)
    {
        if (schema.All(known => known.Name != name))
            throw InputColumns.Missing(name, schema.Select(known => known.Name), role);
        SchemaShape.Column column = schema.Last(known => known.Name == name);
        bool isVector = column.Kind != SchemaShape.Column.VectorKind.Scalar;
        return new ColumnShape(
            name,
            column.IsKey && !isVector,
            isVector ? new VectorDataViewType((PrimitiveDataViewType)column.ItemType).RawType : column.ItemType.RawType,
            isVector ? $"vector of {column.ItemType}" : column.ItemType.ToString()!);
    }
}
