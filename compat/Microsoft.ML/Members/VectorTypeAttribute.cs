using System;
using System.Linq;

namespace Microsoft.ML.Data;

/// <summary>The dimensions of a vector member of a row class; without them its length may differ from row to row.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class VectorTypeAttribute : Attribute
{
    public VectorTypeAttribute()
        : this([])
    {
    }

    public VectorTypeAttribute(int size)
        : this([size])
    {
    }

    public VectorTypeAttribute(params int[] dimensions)
    {
        if (dimensions.Any(dimension => dimension < 0))
            throw new ArgumentOutOfRangeException(
                nameof(dimensions), $"A vector's dimensions must not be negative, but are {string.Join(", ", dimensions)}.");
        Dimensions = dimensions;
    }

    internal int[] Dimensions { get; }
}
