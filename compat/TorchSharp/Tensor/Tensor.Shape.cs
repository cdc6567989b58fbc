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

        /// <summary>Two dimensions exchanged.</summary>
        public Tensor transpose(long dim0, long dim1) => Result(gan_transpose(Handle, dim0, dim1), this);

        /// <summary>A matrix's rows as columns.</summary>
        public Tensor t() => Result(gan_t(Handle), this);

        /// <summary>The elements at the same place in two dimensions, as a new last dimension.</summary>
        internal Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Result(gan_diagonal(Handle, offset, dim1, dim2), this);

        /// <summary>Neighbouring dimensions made into one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Result(gan_flatten(Handle, start_dim, end_dim), this);

        /// <summary>One dimension made into several; one size may be -1.</summary>
        internal Tensor unflatten(long dim, params long[] sizes)
        {
            fixed (long* data = sizes)
                return Result(gan_unflatten(Handle, dim, new(data, sizes.Length)), this);
        }

        /// <summary>A new dimension of size 1.</summary>
        public Tensor unsqueeze(long dim) => Result(gan_unsqueeze(Handle, dim), this);

        /// <summary>One dimension of size 1 left out, or all of them.</summary>
        internal Tensor squeeze(long? dim = null) =>
            Result(dim is { } only ? gan_squeeze_dim(Handle, only) : gan_squeeze(Handle), this);

        /// <summary>Copies laid side by side, as many as given in each dimension.</summary>
        public Tensor repeat(params long[] sizes)
        {
            fixed (long* repeats = sizes)
                return Result(gan_repeat(Handle, new(repeats, sizes.Length)), this);
        }

        /// <summary>A range of one dimension, without a copy.</summary>
        public Tensor narrow(long dim, long start, long length) => Result(gan_narrow(Handle, dim, start, length), this);

        /// <summary>One place of one dimension, which is then left out; without a copy.</summary>
        public Tensor select(long dim, long index) => Result(gan_select(Handle, dim, index), this);

        /// <summary>The places of one dimension that a tensor of numbers names.</summary>
        public Tensor index_select(long dim, Tensor index) => Result(gan_index_select(Handle, dim, index.Handle), this, index);

        /// <summary>Dimensions read backwards.</summary>
        public Tensor flip(params long[] dims)
        {
            fixed (long* data = dims)
                return Result(gan_flip(Handle, new(data, dims.Length)), this);
        }
    }
}
