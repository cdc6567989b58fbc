using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The rules for the columns that a generator reads, in a schema and in the shape of one.</summary>
internal static class InputColumns
{
    /// <exception cref="ArgumentException">The column is missing, or has the wrong type.</exception>
    public static (DataViewSchema.Column Column, InputKind Kind) Find(DataViewSchema schema, ServingSettings settings, int latentSize)
    {
        DataViewSchema.Column column = Find(schema, "Input", settings.InputColumnName);
        var kind = InputKind.For(settings.Options.LatentSource, column.Name, column.Type.RawType, column.Type.ToString()!);
        if (kind == InputKind.Latent && column.Type is VectorDataViewType { IsKnownSize: true } vector && vector.Size != latentSize)
            throw new ArgumentException(
                $"Latent column '{column.Name}' must hold {latentSize} values, the generator's latent size, but has {vector.Size}.");
        return (column, kind);
    }

    /// <summary>The label column, if the options name one.</summary>
    /// <exception cref="ArgumentException">The column is missing, or has the wrong type.</exception>
    public static (DataViewSchema.Column Column, LabelKind Kind)? FindLabel(DataViewSchema schema, GeneratorOptions options)
    {
        if (options.LabelColumnName is not string name)
            return null;
        DataViewSchema.Column column = Find(schema, "Label", name);
        // Keys that stand for values which cannot name classes are an error here, and not at the first row.
        _ = KeyNames.KindOf(column);
        return (column, LabelKind.For(name, column.Type is KeyDataViewType, column.Type.RawType, column.Type.ToString()!));
    }

    /// <summary>The code column, if the options name one.</summary>
    /// <exception cref="ArgumentException">The column is missing, or has the wrong type.</exception>
    public static DataViewSchema.Column? FindCode(DataViewSchema schema, GeneratorOptions options, GeneratorMetadata metadata)
    {
        if (options.CodeColumnName is not string name)
            return null;
        DataViewSchema.Column column = Find(schema, "Code", name);
        CodeColumn.Require(column, metadata);
        return column;
    }

    /// <summary>Checks all of them in a shape.</summary>
    /// <exception cref="ArgumentException">A column is missing, or has the wrong type.</exception>
    public static void Require(SchemaShape schema, ServingSettings settings)
    {
        var input = ColumnShape.Find(schema, "Input", settings.InputColumnName);
        InputKind.For(settings.Options.LatentSource, input.Name, input.RawType, input.TypeName);
        if (settings.Options.LabelColumnName is string labelName)
        {
            var label = ColumnShape.Find(schema, "Label", labelName);
            LabelKind.For(label.Name, label.IsKey, label.RawType, label.TypeName);
        }
        if (settings.Options.CodeColumnName is string codeName)
        {
            var code = ColumnShape.Find(schema, "Code", codeName);
            CodeColumn.RequireType(code.Name, code.RawType, code.TypeName);
        }
    }

    public static ArgumentOutOfRangeException Missing(string name, IEnumerable<string> known, string role = "Input") => new(
        paramName: null, $"{role} column '{name}' must be in the data, but its columns are: {string.Join(", ", known.Distinct())}.");

    private static DataViewSchema.Column Find(DataViewSchema schema, string role, string name) =>
        schema.GetColumnOrNull(name) ?? throw Missing(name, schema.Select(known => known.Name), role);
}
