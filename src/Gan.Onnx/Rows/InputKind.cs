using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>A type of input column, and how its values become latent vectors. The kinds there are stand in InputKind.Known.cs.</summary>
internal abstract partial class InputKind
{
    /// <summary>Its name in saved models.</summary>
    public abstract string Id { get; }

    /// <summary>The type as an error names it.</summary>
    public abstract string TypeName { get; }

    /// <summary>The type of the column's values, as ML.NET represents them.</summary>
    public abstract Type RawType { get; }

    /// <summary>Reads the latent vectors of a row (or of a cursor's rows, one after another).</summary>
    public abstract LatentReader CreateReader(DataViewRow row, DataViewSchema.Column column, ServingSettings settings);

    /// <summary>Starts the saved form with this kind's own row class.</summary>
    public abstract ITransformer Save(SavedChain chain);

    /// <summary>The kind of a column, by where samples come from and the type of its values.</summary>
    /// <exception cref="ArgumentException">There is none: the column has the wrong type.</exception>
    public static InputKind For(LatentSource source, string columnName, Type rawType, string typeName)
    {
        InputKind[] kinds = KindsOf(source);
        return Array.Find(kinds, kind => kind.RawType == rawType) ?? throw new ArgumentException(
            $"With LatentSource.{source}, input column '{columnName}' must be of type "
            + $"{string.Join(", ", kinds.Select(kind => kind.TypeName))}, but is {typeName}.");
    }
}

/// <summary>A type of input column whose values are <typeparamref name="T"/>.</summary>
internal abstract class InputKind<T>(string id, string typeName) : InputKind
{
    public override string Id => id;

    public override string TypeName => typeName;

    public override Type RawType => typeof(T);

    /// <summary>Writes the latent vector of one value, and gives the row's seed.</summary>
    public abstract ulong ToLatent(in T value, ServingSettings settings, Span<float> latent);

    public override LatentReader CreateReader(DataViewRow row, DataViewSchema.Column column, ServingSettings settings)
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

    public override ITransformer Save(SavedChain chain) => chain.Build(this);
}
