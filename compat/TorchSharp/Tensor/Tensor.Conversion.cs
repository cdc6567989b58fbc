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

        /// <summary>The same values in the CPU's memory.</summary>
        public Tensor cpu() => to(CPU);

        /// <summary>Another object for the same tensor.</summary>
        public Tensor alias() => Result(gan_alias(Handle), this);

        /// <summary>A copy.</summary>
        public Tensor clone() => Result(gan_clone(Handle), this);

        /// <summary>The same values, with no history for gradients.</summary>
        public Tensor detach() => Result(gan_detach(Handle), this);

        /// <summary>Drops the history for gradients.</summary>
        internal Tensor detach_() => Changed(gan_detach_(Handle));

        /// <summary>The same values, one after another in memory.</summary>
        public Tensor contiguous() => Result(gan_contiguous(Handle), this);

        /// <summary>Takes another tensor's values, broadcast and converted as needed.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Changed(gan_copy_(Handle, source.Handle, nonBlocking), source);

        private Tensor To(Options target, bool copy, bool disposeAfter, bool nonBlocking)
        {
            if (target.DeviceType >= 0)
                InitializeDeviceType((DeviceType)target.DeviceType);
            var result = Result(gan_to(Handle, target, nonBlocking, copy), this);
            if (disposeAfter)
                Dispose();
            return result;
        }
    }
}
