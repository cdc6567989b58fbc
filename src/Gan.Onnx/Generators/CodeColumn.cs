using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The code column: vectors of Single with a value for each code.</summary>
internal static class CodeColumn
{
    /// <summary>The code column, if the options name one.</summary>
    /// <exception cref="ArgumentException">It is missing, or has the wrong type or length.</exception>
    public static DataViewSchema.Column? Find(DataViewSchema schema, GeneratorServingOptions options, GeneratorMetadata metadata)
    {
        if (options.CodeColumnName is not string name)
            return null;
        DataViewSchema.Column column = Columns.Find(schema, "Code", name);
        RequireType(ColumnShape.Of(column));
        if (column.Type is VectorDataViewType { IsKnownSize: true } vector && vector.Size != metadata.CodeCount)
            throw new ArgumentException(WrongLength(name, metadata, vector.Size));
        return column;
    }

    /// <summary>Checks the column's type in the shape of a schema.</summary>
    /// <exception cref="ArgumentException">It is missing, or has the wrong type.</exception>
    public static void Require(SchemaShape schema, GeneratorServingOptions options)
    {
        if (options.CodeColumnName is string name)
            RequireType(Columns.Find(schema, "Code", name));
    }

    /// <summary>Reads the codes of a row, or of a cursor's rows one after another.</summary>
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

    private static void RequireType(ColumnShape column)
    {
        if (column.RawType != typeof(VBuffer<float>))
            throw new ArgumentException($"Code column '{column.Name}' must be of type vector of Single, but is {column.TypeName}.");
    }

    private static string WrongLength(string name, GeneratorMetadata metadata, int length) =>
        $"Code column '{name}' must hold {CodeVector.Rule(metadata)}, but has {length}.";
}
