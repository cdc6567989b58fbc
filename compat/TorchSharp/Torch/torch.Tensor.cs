using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static unsafe partial class torch
{
    // Copies of .NET's numbers, of their own type unless another is asked for; arrays are flat unless dimensions are given.

    public static Tensor tensor(
        float[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    public static Tensor tensor(
        float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        CopyOf<float>(rawArray, dimensions, new Options(dtype, device, requires_grad), names);

    public static Tensor tensor(
        double[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    public static Tensor tensor(
        double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        CopyOf<double>(rawArray, dimensions, new Options(dtype, device, requires_grad), names);

    public static Tensor tensor(
        long[] dataArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        tensor(dataArray, [dataArray.Length], dtype, device, requires_grad, names);

    public static Tensor tensor(
        long[] dataArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        CopyOf<long>(dataArray, dimensions, new Options(dtype, device, requires_grad), names);

    public static Tensor tensor(
        int[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    public static Tensor tensor(
        int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        CopyOf<int>(rawArray, dimensions, new Options(dtype, device, requires_grad), names);

    public static Tensor tensor(
        byte[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    public static Tensor tensor(
        byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        CopyOf<byte>(rawArray, dimensions, new Options(dtype, device, requires_grad), names);

    public static Tensor tensor(
        bool[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        tensor(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    public static Tensor tensor(
        bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        string[] names = null) =>
        CopyOf<bool>(rawArray, dimensions, new Options(dtype, device, requires_grad), names);

    public static Tensor tensor(
        float[,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        CopyOf(Flat<float>(rawArray), [rawArray.GetLength(0), rawArray.GetLength(1)], new Options(dtype, device, requires_grad), names);

    public static Tensor tensor(
        long[,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        CopyOf(Flat<long>(rawArray), [rawArray.GetLength(0), rawArray.GetLength(1)], new Options(dtype, device, requires_grad), names);

    public static Tensor tensor(float scalar, Device device = null, bool requires_grad = false) =>
        CopyOf(new ReadOnlySpan<float>(in scalar), [], new Options(null, device, requires_grad), null);

    public static Tensor tensor(int scalar, Device device = null, bool requires_grad = false) =>
        CopyOf(new ReadOnlySpan<int>(in scalar), [], new Options(null, device, requires_grad), null);

    public static Tensor tensor(byte scalar, Device device = null, bool requires_grad = false) =>
        CopyOf(new ReadOnlySpan<byte>(in scalar), [], new Options(null, device, requires_grad), null);

    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        CopyOf(new ReadOnlySpan<long>(in scalar), [], new Options(dtype, device, requires_grad), null);

    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        CopyOf(new ReadOnlySpan<double>(in scalar), [], new Options(dtype, device, requires_grad), null);

    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        CopyOf(new ReadOnlySpan<bool>(in scalar), [], new Options(dtype, device, requires_grad), null);

    private static Tensor CopyOf<T>(
        ReadOnlySpan<T> values, ReadOnlySpan<long> dimensions, Options options, string[] names) where T : unmanaged
    {
        RequireNoNames(names);
        long count = 1;
        foreach (var size in dimensions)
            count *= size;
        if (count != values.Length)
            throw new ArgumentException(
                $"A tensor of the dimensions [{string.Join(", ", dimensions.ToArray())}] has {count} elements, "
                + $"but {values.Length} are given.");
        fixed (T* data = values)
        fixed (long* sizes = dimensions)
            return Tensor.Result(gan_copy_of(data, new(sizes, dimensions.Length), (int)ElementTypes.Of<T>(), options), null);
    }

    private static ReadOnlySpan<T> Flat<T>(Array array) where T : unmanaged =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
}
