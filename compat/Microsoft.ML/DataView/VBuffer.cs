using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.ML.Data;

/// <summary>A vector's values in reusable arrays: all of them (dense), or those at increasing indices (sparse, the rest default).</summary>
public readonly struct VBuffer<T> : IEnumerable
{
    private readonly T[] _values;
    private readonly int[] _indices;
    private readonly int _count;

    /// <summary>The number of values, explicit or not.</summary>
    public readonly int Length;

    public VBuffer(int length, T[] values, int[] indices = null)
        : this(length, length, values, indices)
    {
    }

    public VBuffer(int length, int count, T[] values, int[] indices)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (count < 0 || count > length)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A vector of {length} must have 0 to {length} explicit values.");
        if ((values?.Length ?? 0) < count)
            throw new ArgumentOutOfRangeException(
                nameof(values), $"There must be at least {count} values, but there are {values?.Length ?? 0}.");
        if (count < length && (indices?.Length ?? 0) < count)
            throw new ArgumentOutOfRangeException(
                nameof(indices), $"There must be at least {count} indices, but there are {indices?.Length ?? 0}.");
        Length = length;
        _count = count;
        _values = values;
        _indices = indices;
    }

    public bool IsDense => _count == Length;

    public ReadOnlySpan<T> GetValues() => _values.AsSpan(0, _count);

    internal ReadOnlySpan<int> GetIndices() => IsDense ? default : _indices.AsSpan(0, _count);

    public IEnumerable<T> DenseValues()
    {
        for (int i = 0, next = 0; i < Length; i++)
            yield return next < _count && IndexAt(next) == i ? _values[next++] : default;
    }

    /// <summary>The values with their indices: the explicit ones, or <paramref name="all"/> of them.</summary>
    public IEnumerable<KeyValuePair<int, T>> Items(bool all = false)
    {
        if (all)
        {
            int index = 0;
            foreach (var value in DenseValues())
                yield return new(index++, value);
            yield break;
        }
        for (int i = 0; i < _count; i++)
            yield return new(IndexAt(i), _values[i]);
    }

    public T GetItemOrDefault(int index)
    {
        if ((uint)index >= (uint)Length)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The vector has {Length} values.");
        int position = IsDense ? index : GetIndices().BinarySearch(index);
        return position < 0 ? default : _values[position];
    }

    public void GetItemOrDefault(int index, ref T destination) => destination = GetItemOrDefault(index);

    public void CopyTo(Span<T> destination) => CopyTo(destination, 0);

    public void CopyTo(Span<T> destination, int destinationIndex, T defaultValue = default)
    {
        var target = destination.Slice(destinationIndex, Length);
        if (IsDense)
        {
            GetValues().CopyTo(target);
            return;
        }
        target.Fill(defaultValue);
        for (int i = 0; i < _count; i++)
            target[_indices[i]] = _values[i];
    }

    public void CopyTo(ref VBuffer<T> destination)
    {
        var editor = VBufferEditor.Create(ref destination, Length, _count);
        GetValues().CopyTo(editor.Values);
        GetIndices().CopyTo(editor.Indices);
        destination = editor.Commit();
    }

    public void CopyToDense(ref VBuffer<T> destination)
    {
        var editor = VBufferEditor.Create(ref destination, Length);
        CopyTo(editor.Values);
        destination = editor.Commit();
    }

    internal static void Copy(T[] source, int sourceIndex, ref VBuffer<T> destination, int length)
    {
        var editor = VBufferEditor.Create(ref destination, length);
        source.AsSpan(sourceIndex, length).CopyTo(editor.Values);
        destination = editor.Commit();
    }

    public IEnumerator GetEnumerator() => DenseValues().GetEnumerator();

    public override string ToString()
        => IsDense ? $"Dense vector of size {Length}" : $"Sparse vector of size {Length}, {_count} explicit values";

    internal VBufferEditor<T> Edit(int length, int? valuesCount, int? maxCapacity, bool keepOld, bool requireIndices)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length, "newLogicalLength");
        int count = valuesCount ?? length;
        ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(valuesCount));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, length, nameof(valuesCount));
        var values = WithRoom(_values, count, maxCapacity, keepOld);
        var indices = count < length || requireIndices ? WithRoom(_indices, count, maxCapacity, keepOld) : _indices;
        return new VBufferEditor<T>(length, count, values, indices, values != _values, indices != _indices, requireIndices);
    }

    private int IndexAt(int i) => IsDense ? i : _indices[i];

    private static TItem[] WithRoom<TItem>(TItem[] array, int count, int? maxCapacity, bool keepOld)
    {
        int capacity = array?.Length ?? 0;
        if (capacity >= count)
            return array;
        // Doubling keeps a growing vector from being copied at each step.
        int limit = Math.Max(count, maxCapacity ?? Array.MaxLength);
        var larger = new TItem[Math.Clamp(2L * capacity, count, limit)];
        if (keepOld)
            array?.CopyTo(larger, 0);
        return larger;
    }
}
