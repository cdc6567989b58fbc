using System;

namespace Microsoft.ML.Data;

/// <summary>A type whose values can be items of a vector; they own no resources.</summary>
public abstract class PrimitiveDataViewType : DataViewType
{
    protected PrimitiveDataViewType(Type rawType)
        : base(rawType)
    {
        if (typeof(IDisposable).IsAssignableFrom(rawType))
            throw new ArgumentOutOfRangeException(nameof(rawType), $"A primitive type's values must not be disposable, but {rawType} is.");
    }

    /// <summary>The primitive type for values of <paramref name="rawType"/>, or null if there is none.</summary>
    internal static PrimitiveDataViewType FromRawType(Type rawType)
    {
        if (rawType == typeof(bool))
            return BooleanDataViewType.Instance;
        if (rawType == typeof(ReadOnlyMemory<char>) || rawType == typeof(string))
            return TextDataViewType.Instance;
        return NumberDataViewType.FromRawType(rawType);
    }
}
