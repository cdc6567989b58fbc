using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// A type of column that samples come from, and how its values become latent vectors. The kinds there are stand in SeedColumn.Known.cs.
/// </summary>
internal abstract partial class SeedColumn
{
    /// <summary>The type as an error names it.</summary>
    public abstract string TypeName { get; }

    /// <summary>The type of the column's values, as ML.NET represents them.</summary>
    public abstract Type RawType { get; }

    /// <summary>Reads the latent vectors of a row, or of a cursor's rows one after another.</summary>
    public abstract LatentReader CreateReader(DataViewRow row, DataViewSchema.Column column, GeneratorSettings settings);

    /// <summary>The column of a schema, and its kind.</summary>
    /// <exception cref="ArgumentException">It is missing, or has the wrong type.</exception>
    public static (DataViewSchema.Column Column, SeedColumn Kind) Find(DataViewSchema schema, GeneratorSettings settings, int latentSize)
    {
        DataViewSchema.Column column = Columns.Find(schema, "Input", settings.InputColumnName);
        SeedColumn kind = KindOf(ColumnShape.Of(column), settings.Options.LatentSource);
        if (kind == Latent && column.Type is VectorDataViewType { IsKnownSize: true } vector && vector.Size != latentSize)
            throw new ArgumentException(
                $"Latent column '{column.Name}' must hold {latentSize} values, the generator's latent size, but has {vector.Size}.");
        return (column, kind);
    }

    /// <summary>Checks the column's type in the shape of a schema.</summary>
    /// <exception cref="ArgumentException">It is missing, or has the wrong type.</exception>
    public static void Require(SchemaShape schema, GeneratorSettings settings) =>
        KindOf(Columns.Find(schema, "Input", settings.InputColumnName), settings.Options.LatentSource);

    private static SeedColumn KindOf(ColumnShape column, LatentSource source)
    {
        SeedColumn[] kinds = KindsOf(source);
        return Array.Find(kinds, kind => kind.RawType == column.RawType) ?? throw new ArgumentException(
            $"With LatentSource.{source}, input column '{column.Name}' must be of type "
            + $"{string.Join(", ", kinds.Select(kind => kind.TypeName))}, but is {column.TypeName}.");
    }
}

/// <summary>A type of column whose values are <typeparamref name="T"/>.</summary>
/// <param name="typeName">The type as an error names it.</param>
internal abstract class SeedColumn<T>(string typeName) : SeedColumn
{
    public override string TypeName => typeName;

    public override Type RawType => typeof(T);

    /// <summary>Writes the latent vector of one value, and gives the row's seed.</summary>
    /// <exception cref="InvalidOperationException">The value is missing, or no latent vector.</exception>
    public abstract ulong ToLatent(in T value, GeneratorSettings settings, Span<float> latent);

    public override LatentReader CreateReader(DataViewRow row, DataViewSchema.Column column, GeneratorSettings settings)
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        // One variable for all rows, as ML.NET's own consumers have it: what was read before may be reused or disposed by the getter.
        T value = default!;
        return latent =>
        {
            getter(ref value);
            return ToLatent(value, settings, latent);
        };
    }
}
