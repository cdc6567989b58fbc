using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The same values as another type; over the same memory if nothing changes and no copy is asked for.</summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            To(new Options(type, null), copy, disposeAfter, non_blocking);

        /// <summary>The same values on another device.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            To(new Options(null, device), copy, disposeAfter, non_blocking);

        /// <summary>The same values on another device.</summary>
        public Tensor to(
            DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>The same values on another device, such as "cuda:0".</summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>The same values as another type on another device.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            To(new Options(type, device), copy, disposeAfter, non_blocking);

        /// <summary>The same values as the other tensor's type on its device.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => to(other.dtype, other.device, non_blocking: non_blocking);

        /// <inheritdoc cref="to(ScalarType, bool, bool, bool)"/>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(type, copy, disposeAfter, non_blocking);

        /// <summary>The same values in the CPU's memory.</summary>
        public Tensor cpu() => to(CPU);

        /// <summary>The same values on a CUDA device; none named: the current one.</summary>
        public Tensor cuda(Device device = null, bool non_blocking = false) => to(device ?? CUDA, non_blocking: non_blocking);

        /// <summary>The same values as 32-bit floating-point numbers.</summary>
        public Tensor @float() => to(ScalarType.Float32);

        /// <summary>The same values as 64-bit floating-point numbers.</summary>
        public Tensor @double() => to(ScalarType.Float64);

        /// <summary>The same values as bfloat16.</summary>
        public Tensor bfloat16() => to(ScalarType.BFloat16);

        /// <summary>The same values as 64-bit integers.</summary>
        public Tensor @long() => to(ScalarType.Int64);

        /// <summary>Another object for the same tensor.</summary>
        public Tensor alias() => Result(gan_alias(Handle), this);

        /// <summary>A copy.</summary>
        public Tensor clone() => Result(gan_clone(Handle), this);

        /// <summary>The same values, with no history for gradients.</summary>
        public Tensor detach() => Result(gan_detach(Handle), this);

        /// <summary>Drops the history for gradients.</summary>
        public Tensor detach_() => Changed(gan_detach_(Handle));

        /// <summary>The same values, one after another in memory.</summary>
        public Tensor contiguous() => Result(gan_contiguous(Handle), this);

        /// <summary>Takes another tensor's values, broadcast and converted as needed.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Changed(gan_copy_(Handle, source.Handle, nonBlocking), source);

        private Tensor To(Options target, bool copy, bool disposeAfter, bool nonBlocking)
        {
            var result = Result(gan_to(Handle, target, nonBlocking, copy), this);
            if (disposeAfter)
                Dispose();
            return result;
        }
    }
}
