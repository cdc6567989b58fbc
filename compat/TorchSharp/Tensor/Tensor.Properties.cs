using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The number of dimensions.</summary>
        internal unsafe long Dimensions
        {
            get
            {
                long result;
                Changed(gan_dim(Handle, &result));
                return result;
            }
        }

        /// <inheritdoc cref="Dimensions"/>
        internal long ndim => Dimensions;

        /// <summary>The number of elements.</summary>
        internal unsafe long NumberOfElements
        {
            get
            {
                long result;
                Changed(gan_numel(Handle, &result));
                return result;
            }
        }

        /// <inheritdoc cref="NumberOfElements"/>
        public long numel() => NumberOfElements;

        /// <summary>The bytes of one element.</summary>
        internal unsafe long ElementSize
        {
            get
            {
                long result;
                Changed(gan_element_size(Handle, &result));
                return result;
            }
        }

        /// <summary>The sizes of all dimensions.</summary>
        public unsafe long[] shape
        {
            get
            {
                var result = new long[Dimensions];
                fixed (long* sizes = result)
                    Changed(gan_sizes(Handle, sizes));
                return result;
            }
        }

        /// <summary>One dimension's size; a negative dimension counts from the last.</summary>
        internal unsafe long size(int dim)
        {
            long result;
            Changed(gan_size(Handle, dim, &result));
            return result;
        }

        /// <summary>The steps between neighbours in each dimension, in elements.</summary>
        internal unsafe long[] stride()
        {
            var result = new long[Dimensions];
            fixed (long* strides = result)
                Changed(gan_strides(Handle, strides));
            return result;
        }

        /// <summary>The elements' type.</summary>
        public unsafe ScalarType dtype
        {
            get
            {
                int result;
                Changed(gan_dtype(Handle, &result));
                return (ScalarType)result;
            }
        }

        /// <summary>Where the elements are.</summary>
        public Device device
        {
            get
            {
                var (type, index) = Place;
                return new Device(type, index);
            }
        }

        /// <summary>The kind of device the elements are on.</summary>
        public DeviceType device_type => Place.Type;

        /// <summary>Which of several such devices; -1 for the CPU.</summary>
        internal int device_index => Place.Index;

        /// <summary>Whether the elements are on a CUDA device.</summary>
        internal bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>Whether the elements lie one after another, in order of the last dimension first.</summary>
        internal unsafe bool is_contiguous()
        {
            bool result;
            Changed(gan_is_contiguous(Handle, &result));
            return result;
        }

        /// <summary>Whether the elements are floating-point numbers.</summary>
        internal bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>Shape, type and device.</summary>
        public override string ToString() =>
            IsInvalid ? "disposed" : $"[{string.Join("x", shape)}], type = {dtype}, device = {device}";

        private unsafe (DeviceType Type, int Index) Place
        {
            get
            {
                int type, index;
                Changed(gan_device(Handle, &type, &index));
                return ((DeviceType)type, index);
            }
        }
    }
}
