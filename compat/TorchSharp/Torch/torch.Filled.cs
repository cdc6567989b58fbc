using System;
using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null)
    {
        RequireNoNames(names);
        fixed (long* sizes = size)
            return Tensor.Result(gan_zeros(new(sizes, size.Length), new Options(dtype, device, requires_grad)), null);
    }

    /// <inheritdoc cref="zeros(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        zeros(size.AsSpan(), dtype, device, requires_grad, names);

    /// <inheritdoc cref="zeros(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        long size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        zeros([size], dtype, device, requires_grad, names);

    /// <inheritdoc cref="zeros(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        zeros([rows, columns], dtype, device, requires_grad, names);

    /// <inheritdoc cref="zeros(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        zeros([dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <inheritdoc cref="zeros(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        zeros([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of ones.</summary>
    internal static Tensor ones(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null)
    {
        RequireNoNames(names);
        fixed (long* sizes = size)
            return Tensor.Result(gan_ones(new(sizes, size.Length), new Options(dtype, device, requires_grad)), null);
    }

    /// <inheritdoc cref="ones(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    internal static Tensor ones(
        long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        ones(size.AsSpan(), dtype, device, requires_grad, names);

    /// <summary>A tensor of whatever is in memory.</summary>
    public static Tensor empty(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null)
    {
        RequireNoNames(names);
        fixed (long* sizes = size)
            return Tensor.Result(gan_empty(new(sizes, size.Length), new Options(dtype, device, requires_grad)), null);
    }

    /// <inheritdoc cref="empty(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        empty(size.AsSpan(), dtype, device, requires_grad, names);

    /// <inheritdoc cref="empty(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        empty([size], dtype, device, requires_grad, names);

    /// <inheritdoc cref="empty(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        empty([rows, columns], dtype, device, requires_grad, names);

    /// <inheritdoc cref="empty(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        empty([dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <inheritdoc cref="empty(ReadOnlySpan{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        empty([dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of one value; without a type, whole numbers make 64-bit integers.</summary>
    public static Tensor full(
        ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null)
    {
        RequireNoNames(names);
        fixed (long* sizes = size)
            return Tensor.Result(gan_full(new(sizes, size.Length), value, new Options(dtype, device, requires_grad)), null);
    }

    /// <inheritdoc cref="full(ReadOnlySpan{long}, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long[] size, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        full(size.AsSpan(), value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(ReadOnlySpan{long}, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long size, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        full([size], value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(ReadOnlySpan{long}, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long rows, long columns, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        full([rows, columns], value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(ReadOnlySpan{long}, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        full([dim0, dim1, dim2], value, dtype, device, requires_grad, names);

    /// <inheritdoc cref="full(ReadOnlySpan{long}, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device device = null,
        bool requires_grad = false, string[] names = null) =>
        full([dim0, dim1, dim2, dim3], value, dtype, device, requires_grad, names);
}
