using System;
using System.Collections.Generic;

namespace TorchSharp.Interop;

/// <summary>A native tensor that the receiver owns, and the bytes it keeps alive. No tensor: an error.</summary>
internal readonly struct Owned(nint tensor, long bytes)
{
    internal readonly nint Tensor = tensor;
    internal readonly long Bytes = bytes;
}

/// <summary>Several <see cref="Owned"/>, in an array that <c>gan_tensors_free</c> gives back. A count of -1: an error.</summary>
internal readonly unsafe struct OwnedList(Owned* items, long count)
{
    internal readonly Owned* Items = items;
    internal readonly long Count = count;
}

internal enum NumberKind : long
{
    None,
    Integer,
    Real,
    Boolean,
}

/// <summary>A scalar argument by value.</summary>
internal readonly struct Number
{
    internal readonly NumberKind Kind;
    internal readonly long Bits;

    private Number(NumberKind kind, long bits) => (Kind, Bits) = (kind, bits);

    public static implicit operator Number(long value) => new(NumberKind.Integer, value);

    public static implicit operator Number(double value) => new(NumberKind.Real, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Number(bool value) => new(NumberKind.Boolean, value ? 1 : 0);

    public static implicit operator Number(Scalar value) => value is null ? default : value.Value;
}

/// <summary>Where and how a new tensor is made; -1: as libtorch's default, or as the tensor it is like.</summary>
internal readonly struct Options(torch.ScalarType? dtype, torch.Device device, bool requiresGrad = false)
{
    internal readonly int Dtype = dtype is { } type ? (int)type : -1;
    internal readonly int DeviceType = device is null ? -1 : (int)device.type;
    internal readonly int DeviceIndex = device is null ? -1 : device.index;
    internal readonly int RequiresGrad = requiresGrad ? 1 : 0;
}

/// <summary>Dimensions, sizes or strides in memory that is pinned for the call.</summary>
internal readonly unsafe struct Sizes(long* data, int length)
{
    internal readonly long* Data = data;
    internal readonly long Length = length;
}

internal enum IndexKind : long
{
    None,
    Ellipsis,
    Single,
    Boolean,
    Slice,
    Tensor,
}

/// <summary>One position of an index expression.</summary>
internal readonly struct IndexItem(IndexKind kind, long start = 0, long stop = 0, long step = 0, nint tensor = 0)
{
    /// <summary>An open end of a slice.</summary>
    internal const long Open = long.MinValue;

    internal readonly IndexKind Kind = kind;
    internal readonly long Start = start;
    internal readonly long Stop = stop;
    internal readonly long Step = step;
    internal readonly nint Tensor = tensor;
}

internal static class Handles
{
    /// <summary>The tensors' native handles, zero for none.</summary>
    internal static nint[] Of(IList<torch.Tensor> tensors)
    {
        if (tensors is null || tensors.Count == 0)
            return [];
        var handles = new nint[tensors.Count];
        for (var i = 0; i < handles.Length; i++)
            handles[i] = OrZero(tensors[i]);
        return handles;
    }

    internal static nint OrZero(torch.Tensor tensor) => tensor is null ? 0 : tensor.Handle;
}
