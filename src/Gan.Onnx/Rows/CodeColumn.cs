using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The code column: vectors of Single with a value for each code.</summary>
internal static class CodeColumn
{
    /// <exception cref="ArgumentException">The column has the wrong type or length.</exception>
    public static void Require(DataViewSchema.Column column, GeneratorMetadata metadata)
    {
        RequireType(column.Name, column.Type.RawType, column.Type.ToString()!);
        if (column.Type is VectorDataViewType { IsKnownSize: true } vector && vector.Size != metadata.CodeCount)
            throw new ArgumentException(WrongLength(column.Name, metadata, vector.Size));
    }

    /// <exception cref="ArgumentException">The column has the wrong type.</exception>
    public static void RequireType(string name, Type rawType, string typeName)
    {
        if (rawType != typeof(VBuffer<float>))
            throw new ArgumentException($"Code column '{name}' must be of type vector of Single, but is {typeName}.");
    }

    public static CodeReader CreateReader(DataViewRow row, DataViewSchema.Column column, GeneratorMetadata metadata)
    {
        ValueGetter<VBuffer<float>> getter = row.GetGetter<VBuffer<float>>(column);
        VBuffer<float> values = default;
        return code =>
        {
            getter(ref values);
            Encode(values, column.Name, metadata, code);
            return true;
        };
    }

    /// <summary>Writes the code vector of one value of the column.</summary>
    /// <exception cref="InvalidOperationException">The value is no sample's codes.</exception>
    public static void Encode(in VBuffer<float> values, string columnName, GeneratorMetadata metadata, Span<float> code)
    {
        if (values.Length != metadata.CodeCount)
            throw new InvalidOperationException(WrongLength(columnName, metadata, values.Length));
        try
        {
            CodeVector.Encode(Dense.Values(values), metadata, code);
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException($"Code column '{columnName}' has a wrong value. {e.Message}", e);
        }
    }

    private static string WrongLength(string name, GeneratorMetadata metadata, int length) =>
        $"Code column '{name}' must hold {CodeVector.Rule(metadata)}, but has {length}.";
}
