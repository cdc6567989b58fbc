using System;
using System.IO;

namespace Microsoft.ML;

/// <summary>Writes and reads single values of the built-in types, and the types themselves.</summary>
internal static class ValueCodec
{
    private static readonly Type[] s_types =
    [
        typeof(bool), typeof(ReadOnlyMemory<char>), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort),
        typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double),
    ];

    public static void WriteType(BinaryWriter writer, Type type) => writer.Write((byte)Array.IndexOf(s_types, type));

    public static Type ReadType(BinaryReader reader)
    {
        int code = reader.ReadByte();
        return code < s_types.Length
            ? s_types[code]
            : throw new FormatException($"A type's code must be below {s_types.Length}, but is {code}.");
    }

    public static void Write<T>(BinaryWriter writer, T value)
    {
        switch (value)
        {
            case bool v: writer.Write(v); break;
            case ReadOnlyMemory<char> v: writer.Write(v.ToString()); break;
            case sbyte v: writer.Write(v); break;
            case byte v: writer.Write(v); break;
            case short v: writer.Write(v); break;
            case ushort v: writer.Write(v); break;
            case int v: writer.Write(v); break;
            case uint v: writer.Write(v); break;
            case long v: writer.Write(v); break;
            case ulong v: writer.Write(v); break;
            case float v: writer.Write(v); break;
            case double v: writer.Write(v); break;
            default: throw new NotSupportedException($"Values of {typeof(T)} cannot be saved.");
        }
    }

    public static T Read<T>(BinaryReader reader) => (T)Read(reader, typeof(T));

    private static object Read(BinaryReader reader, Type type)
    {
        if (type == typeof(ReadOnlyMemory<char>))
            return reader.ReadString().AsMemory();
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => reader.ReadBoolean(),
            TypeCode.SByte => reader.ReadSByte(),
            TypeCode.Byte => reader.ReadByte(),
            TypeCode.Int16 => reader.ReadInt16(),
            TypeCode.UInt16 => reader.ReadUInt16(),
            TypeCode.Int32 => reader.ReadInt32(),
            TypeCode.UInt32 => reader.ReadUInt32(),
            TypeCode.Int64 => reader.ReadInt64(),
            TypeCode.UInt64 => reader.ReadUInt64(),
            TypeCode.Single => reader.ReadSingle(),
            TypeCode.Double => reader.ReadDouble(),
            _ => throw new NotSupportedException($"Values of {type} cannot be loaded."),
        };
    }
}
