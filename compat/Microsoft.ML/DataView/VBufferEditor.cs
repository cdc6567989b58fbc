using System;

namespace Microsoft.ML.Data;

/// <summary>Ways to fill a <see cref="VBuffer{T}"/> while reusing its arrays.</summary>
public static class VBufferEditor
{
    public static VBufferEditor<T> Create<T>(
        scoped ref VBuffer<T> destination,
        int newLogicalLength,
        int? valuesCount = null,
        int? maxValuesCapacity = null,
        bool keepOldOnResize = false,
        bool requireIndicesOnDense = false)
        => destination.Edit(newLogicalLength, valuesCount, maxValuesCapacity, keepOldOnResize, requireIndicesOnDense);

    public static VBufferEditor<T> CreateFromBuffer<T>(scoped ref VBuffer<T> destination)
        => destination.Edit(destination.Length, destination.GetValues().Length, null, false, false);
}

/// <summary>The arrays of a vector in the making; <see cref="Commit"/> makes it one.</summary>
public readonly ref struct VBufferEditor<T>
{
    private readonly int _length;
    private readonly T[] _values;
    private readonly int[] _indices;

    public readonly Span<T> Values;

    public readonly Span<int> Indices;

    internal VBufferEditor(
        int length, int count, T[] values, int[] indices, bool createdNewValues, bool createdNewIndices, bool requireIndices)
    {
        _length = length;
        _values = values;
        _indices = indices;
        Values = values.AsSpan(0, count);
        Indices = count < length || requireIndices ? indices.AsSpan(0, count) : default;
        CreatedNewValues = createdNewValues;
        CreatedNewIndices = createdNewIndices;
    }

    public bool CreatedNewValues { get; }

    internal bool CreatedNewIndices { get; }

    public VBuffer<T> Commit() => CommitTruncated(Values.Length);

    /// <summary>Keeps only the first <paramref name="physicalValuesCount"/> explicit values.</summary>
    public VBuffer<T> CommitTruncated(int physicalValuesCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(physicalValuesCount, Values.Length);
        return new VBuffer<T>(_length, physicalValuesCount, _values, _indices);
    }
}
