using System;
using System.Collections.Generic;
using System.Linq;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>The same elements in another shape; one size may be -1. A view where possible, else a copy.</summary>
        public Tensor reshape(params long[] shape)
        {
            fixed (long* sizes = shape)
                return Result(gan_reshape(Handle, new(sizes, shape.Length)), this);
        }

        /// <summary>The same memory in another shape; one size may be -1.</summary>
        public Tensor view(params long[] shape)
        {
            fixed (long* sizes = shape)
                return Result(gan_view(Handle, new(sizes, shape.Length)), this);
        }

        /// <summary>Dimensions of size 1 repeated without a copy; -1 keeps a size.</summary>
        public Tensor expand(params long[] sizes) => expand(sizes.AsSpan());

        /// <inheritdoc cref="expand(long[])"/>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false)
        {
            fixed (long* data = sizes)
                return Result(gan_expand(Handle, new(data, sizes.Length), isImplicit), this);
        }

        /// <summary>The dimensions in another order.</summary>
        public Tensor permute(params long[] permutation)
        {
            fixed (long* dims = permutation)
                return Result(gan_permute(Handle, new(dims, permutation.Length)), this);
        }

        /// <inheritdoc cref="permute(long[])"/>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        /// <summary>A matrix's rows as columns.</summary>
        public Tensor t() => Result(gan_t(Handle), this);

        /// <summary>Neighbouring dimensions made into one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Result(gan_flatten(Handle, start_dim, end_dim), this);

        /// <summary>One dimension made into several; one size may be -1.</summary>
        internal Tensor unflatten(long dim, params long[] sizes)
        {
            fixed (long* data = sizes)
                return Result(gan_unflatten(Handle, dim, new(data, sizes.Length)), this);
        }

        /// <summary>A range of one dimension, without a copy.</summary>
        public Tensor narrow(long dim, long start, long length) => Result(gan_narrow(Handle, dim, start, length), this);

        /// <summary>One place of one dimension, which is then left out; without a copy.</summary>
        public Tensor select(long dim, long index) => Result(gan_select(Handle, dim, index), this);

        /// <summary>The places of one dimension that a tensor of numbers names.</summary>
        public Tensor index_select(long dim, Tensor index) => Result(gan_index_select(Handle, dim, index.Handle), this, index);
    }
}
