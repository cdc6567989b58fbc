using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Writes and reads schemas: names and types, of the built-in types only, as the real format does.</summary>
internal static class SchemaCodec
{
    private enum Kind : byte
    {
        Primitive,
        Key,
        Vector,
    }

    public static void Write(BinaryWriter writer, DataViewSchema schema)
    {
        var columns = schema.Where(column => CanWrite(column.Type)).ToArray();
        if (columns.Length == 0)
            throw new InvalidOperationException("No valid columns to save");
        writer.Write(columns.Length);
        foreach (var column in columns)
        {
            writer.Write(column.Name);
            Write(writer, column.Type);
        }
    }

    public static DataViewSchema Read(BinaryReader reader)
    {
        var schema = new DataViewSchema.Builder();
        for (int count = reader.ReadInt32(); count > 0; count--)
            schema.AddColumn(reader.ReadString(), ReadType(reader));
        return schema.ToSchema();
    }

    private static bool CanWrite(DataViewType type) => type switch
    {
        VectorDataViewType vector => CanWrite(vector.ItemType),
        KeyDataViewType => true,
        _ => type.Equals(PrimitiveDataViewType.FromRawType(type.RawType)),
    };

    private static void Write(BinaryWriter writer, DataViewType type)
    {
        switch (type)
        {
            case VectorDataViewType vector:
                writer.Write((byte)Kind.Vector);
                Write(writer, vector.ItemType);
                writer.Write(vector.Dimensions.Length);
                foreach (int dimension in vector.Dimensions)
                    writer.Write(dimension);
                break;
            case KeyDataViewType key:
                writer.Write((byte)Kind.Key);
                ValueCodec.WriteType(writer, key.RawType);
                writer.Write(key.Count);
                break;
            default:
                writer.Write((byte)Kind.Primitive);
                ValueCodec.WriteType(writer, type.RawType);
                break;
        }
    }

    private static DataViewType ReadType(BinaryReader reader) => (Kind)reader.ReadByte() switch
    {
        Kind.Vector => new VectorDataViewType(
            (PrimitiveDataViewType)ReadType(reader), Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadInt32()).ToArray()),
        Kind.Key => new KeyDataViewType(ValueCodec.ReadType(reader), reader.ReadUInt64()),
        Kind.Primitive => PrimitiveDataViewType.FromRawType(ValueCodec.ReadType(reader)),
        var kind => throw new FormatException($"A column's kind must be 0 to 2, but is {kind}."),
    };
}
