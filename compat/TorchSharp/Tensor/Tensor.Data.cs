using System;
using TorchSharp.Utils;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements' memory.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous, or not on the CPU.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous())
                    throw new InvalidOperationException(
                        "The bytes of a tensor can be had only if it is contiguous: call contiguous() first.");
                return new Span<byte>(DataPointer(), checked((int)(NumberOfElements * ElementSize)));
            }
            set
            {
                var target = bytes;
                if (value.Length != target.Length)
                    throw new ArgumentException($"The tensor has {target.Length} bytes, but {value.Length} are given.", nameof(value));
                value.CopyTo(target);
            }
        }

        /// <summary>The elements as values of their own type.</summary>
        /// <exception cref="ArgumentException"><typeparamref name="T"/> is not the elements' type.</exception>
        /// <exception cref="InvalidOperationException">The tensor is not on the CPU.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            RequireType<T>();
            return new TensorAccessor<T>(this);
        }

        /// <summary>The only element.</summary>
        /// <exception cref="ArgumentException">There are more elements, or <typeparamref name="T"/> is not their type.</exception>
        public unsafe T item<T>() where T : unmanaged
        {
            if (NumberOfElements != 1)
                throw new ArgumentException($"item takes a tensor of one element, but this one has {NumberOfElements}.");
            RequireType<T>();
            using var onCpu = cpu();
            return *(T*)onCpu.DataPointer();
        }

        /// <summary>Where the elements start. The caller keeps this tensor alive.</summary>
        internal unsafe void* DataPointer()
        {
            if (device_type != DeviceType.CPU)
                throw new InvalidOperationException($"The elements are on {device}: call cpu() before reading them.");
            nint result;
            Changed(gan_data(Handle, &result));
            return (void*)result;
        }

        private void RequireType<T>() where T : unmanaged
        {
            if (ElementTypes.Of<T>() != dtype)
                throw new ArgumentException($"The elements are of the type {dtype}, but {typeof(T).Name} is asked for.");
        }
    }
}
