using System;
using System.Runtime.InteropServices;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static unsafe partial class torch
{
    // Tensors over an array's own memory, which stays pinned as long as they live; another type or device makes a copy.

    public static Tensor from_array(Array rawArray, Device device = null) => from_array(rawArray, null, device);

    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device device = null, bool requires_grad = false, string[] names = null)
    {
        RequireNoNames(names);
        var shape = new long[rawArray.Rank];
        for (var i = 0; i < shape.Length; i++)
            shape[i] = rawArray.GetLength(i);
        var own = ElementTypes.Of(rawArray.GetType().GetElementType());
        return As(Share(rawArray, own, 0, shape), dtype ?? own, device).requires_grad_(requires_grad);
    }

    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device device = null) => from_array(data, dtype, device);

    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device device = null) => from_array(rawArray, dtype, device);

    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device device = null) => from_array(rawArray, dtype, device);

    public static Tensor as_tensor(byte[] rawArray, ScalarType? dtype = null, Device device = null) => from_array(rawArray, dtype, device);

    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device device = null) =>
        data.to(dtype ?? data.dtype, device ?? data.device);

    /// <summary>An array's bytes from an offset on, as a flat tensor of a type; a count of -1: as many as there are.</summary>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        var available = (Buffer.ByteLength(rawArray) - offset) / dtype.ElementSize();
        var length = count < 0 ? available : count;
        if (offset < 0 || length > available)
            throw new ArgumentException(
                $"The array has {available} elements of {dtype} from byte {offset} on, but {length} are asked for.");
        return Share(rawArray, dtype, offset, [length]).requires_grad_(requires_grad);
    }

    private static Tensor As(Tensor shared, ScalarType type, Device device) =>
        shared.to(type, device ?? CPU, disposeAfter: true);

    private static Tensor Share(Array array, ScalarType type, long offset, long[] shape)
    {
        var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        fixed (long* sizes = shape)
        {
            var owned = gan_share(
                (nint)(pin.AddrOfPinnedObject() + offset), new(sizes, shape.Length), (int)type, &Unpin, GCHandle.ToIntPtr(pin));
            return Tensor.Result(owned, null);
        }
    }

    [UnmanagedCallersOnly]
    private static void Unpin(nint pin) => GCHandle.FromIntPtr(pin).Free();
}
