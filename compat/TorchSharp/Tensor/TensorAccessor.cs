using System;
using System.Collections;
using System.Collections.Generic;

namespace TorchSharp.Utils;

/// <summary>A CPU tensor's elements in order, whatever their strides; writes go to the tensor.</summary>
public sealed unsafe class TensorAccessor<T> : IEnumerable<T>, IDisposable where T : unmanaged
{
    private readonly torch.Tensor _tensor;
    private readonly T* _data;
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly bool _contiguous;

    internal TensorAccessor(torch.Tensor tensor)
    {
        _tensor = tensor;
        _data = (T*)tensor.DataPointer();
        _shape = tensor.shape;
        _strides = tensor.stride();
        _contiguous = tensor.is_contiguous();
        Count = tensor.NumberOfElements;
    }

    /// <summary>The number of elements.</summary>
    internal long Count { get; }

    /// <summary>One element; a single index counts through all elements in order.</summary>
    internal T this[params long[] indices]
    {
        get
        {
            var value = _data[Offset(indices)];
            GC.KeepAlive(_tensor);
            return value;
        }
        set
        {
            _data[Offset(indices)] = value;
            GC.KeepAlive(_tensor);
        }
    }

    /// <summary>A copy of all elements.</summary>
    public T[] ToArray()
    {
        var result = new T[Count];
        CopyTo(result);
        return result;
    }

    /// <summary>Copies the elements from the given one on.</summary>
    internal void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies the elements from the given one on.</summary>
    internal void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var target = array.Slice(arrayIndex, checked((int)(Count - tensorIndex)));
        if (_contiguous)
            new ReadOnlySpan<T>(_data + tensorIndex, target.Length).CopyTo(target);
        else
            for (var i = 0; i < target.Length; i++)
                target[i] = _data[Offset(tensorIndex + i)];
        GC.KeepAlive(_tensor);
    }

    /// <summary>The elements in order.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++)
            yield return At(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing is held: the tensor remains its owner's.</summary>
    public void Dispose()
    {
    }

    private T At(long index)
    {
        var value = _data[Offset(index)];
        GC.KeepAlive(_tensor);
        return value;
    }

    private long Offset(ReadOnlySpan<long> indices)
    {
        if (indices.Length == 1)
            return Offset(indices[0]);
        if (indices.Length != _shape.Length)
            throw new ArgumentException($"The tensor has {_shape.Length} dimensions, but {indices.Length} indices are given.");
        long offset = 0;
        for (var dim = 0; dim < indices.Length; dim++)
        {
            RequireWithin(indices[dim], _shape[dim]);
            offset += indices[dim] * _strides[dim];
        }
        return offset;
    }

    private long Offset(long index)
    {
        RequireWithin(index, Count);
        if (_contiguous)
            return index;
        long offset = 0;
        for (var dim = _shape.Length - 1; dim >= 0; dim--)
        {
            (index, var place) = Math.DivRem(index, _shape[dim]);
            offset += place * _strides[dim];
        }
        return offset;
    }

    private static void RequireWithin(long index, long size)
    {
        if ((ulong)index >= (ulong)size)
            throw new IndexOutOfRangeException($"An index must be at least 0 and below {size}, but is {index}.");
    }
}
