using System;
using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The part of the tensor that the positions name; a view unless one of them is a tensor.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>The elements that tensors of numbers or truth values name.</summary>
        public Tensor this[params Tensor[] indices]
        {
            get => index(Array.ConvertAll(indices, TensorIndex.Tensor));
            set => index_put_(value, Array.ConvertAll(indices, TensorIndex.Tensor));
        }

        /// <summary>One place of the first dimension.</summary>
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, i1);
        }

        /// <summary>One place of the first two dimensions.</summary>
        public Tensor this[long i1, long i2]
        {
            get => index(i1, i2);
            set => index_put_(value, i1, i2);
        }

        /// <summary>One place of the first three dimensions.</summary>
        public Tensor this[long i1, long i2, long i3]
        {
            get => index(i1, i2, i3);
            set => index_put_(value, i1, i2, i3);
        }

        /// <summary>One place of the first four dimensions.</summary>
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(i1, i2, i3, i4);
            set => index_put_(value, i1, i2, i3, i4);
        }

        /// <inheritdoc cref="this[TensorIndex[]]"/>
        internal unsafe Tensor index(params TensorIndex[] indices)
        {
            fixed (IndexItem* items = TensorIndex.Items(indices))
            {
                var result = Result(gan_index(Handle, items, indices.Length), this);
                TensorIndex.KeepAlive(indices);
                return result;
            }
        }

        /// <summary>Takes values for the part that the positions name.</summary>
        internal unsafe Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            fixed (IndexItem* items = TensorIndex.Items(indices))
            {
                Changed(gan_index_put_(Handle, items, indices.Length, value.Handle), value);
                TensorIndex.KeepAlive(indices);
                return this;
            }
        }
    }
}
