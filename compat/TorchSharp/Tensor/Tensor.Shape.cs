using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp.Interop;
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

        /// <summary>The same memory in another tensor's shape.</summary>
        public Tensor view_as(Tensor other) => view(other.shape);

        /// <summary>Dimensions of size 1 repeated without a copy; -1 keeps a size.</summary>
        public Tensor expand(params long[] sizes) => expand(sizes.AsSpan());

        /// <inheritdoc cref="expand(long[])"/>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false)
        {
            fixed (long* data = sizes)
                return Result(gan_expand(Handle, new(data, sizes.Length), isImplicit), this);
        }

        /// <inheritdoc cref="expand(long[])"/>
        public Tensor expand_as(Tensor other) => expand(other.shape.AsSpan());

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
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Result(gan_diagonal(Handle, offset, dim1, dim2), this);

        /// <summary>Neighbouring dimensions made into one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Result(gan_flatten(Handle, start_dim, end_dim), this);

        /// <summary>One dimension made into several; one size may be -1.</summary>
        public Tensor unflatten(long dim, params long[] sizes)
        {
            fixed (long* data = sizes)
                return Result(gan_unflatten(Handle, dim, new(data, sizes.Length)), this);
        }

        /// <summary>A new dimension of size 1.</summary>
        public Tensor unsqueeze(long dim) => Result(gan_unsqueeze(Handle, dim), this);

        /// <summary>One dimension of size 1 left out, or all of them.</summary>
        public Tensor squeeze(long? dim = null) =>
            Result(dim is { } only ? gan_squeeze_dim(Handle, only) : gan_squeeze(Handle), this);

        /// <summary>Copies laid side by side, as many as given in each dimension.</summary>
        public Tensor repeat(params long[] sizes)
        {
            fixed (long* repeats = sizes)
                return Result(gan_repeat(Handle, new(repeats, sizes.Length)), this);
        }

        /// <summary>Each place of one dimension, or of the flat tensor, several times in a row.</summary>
        /// <exception cref="System.NotSupportedException">The output's size is given: the bridge does not take it.</exception>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            output_size is { } size
                ? throw new NotSupportedException($"repeat_interleave's output_size must be null here, but is {size}.")
                : Result(dim is { } only ? gan_repeat_interleave_dim(Handle, repeats, only) : gan_repeat_interleave(Handle, repeats), this);

        /// <summary>A range of one dimension, without a copy.</summary>
        public Tensor narrow(long dim, long start, long length) => Result(gan_narrow(Handle, dim, start, length), this);

        /// <summary>Every step-th place of a range of one dimension, without a copy.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Result(gan_slice(Handle, dim, start, finish, step), this);

        /// <summary>One place of one dimension, which is then left out; without a copy.</summary>
        public Tensor select(long dim, long index) => Result(gan_select(Handle, dim, index), this);

        /// <summary>The places of one dimension that a tensor of numbers names.</summary>
        public Tensor index_select(long dim, Tensor index) => Result(gan_index_select(Handle, dim, index.Handle), this, index);

        /// <summary>For each place of <paramref name="index"/>, the element at that number in one dimension.</summary>
        public Tensor gather(long dim, Tensor index) => Result(gan_gather(Handle, dim, index.Handle), this, index);

        /// <summary>
        /// This tensor with elements of <paramref name="src"/> at the places of one dimension that <paramref name="index"/> names.
        /// </summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) =>
            Result(gan_scatter(Handle, dim, index.Handle, src.Handle), this, index, src);

        /// <inheritdoc cref="scatter"/>
        public Tensor scatter_(long dim, Tensor index, Tensor src) =>
            Changed(gan_scatter_(Handle, dim, index.Handle, src.Handle), index, src);

        /// <summary>Adds elements of <paramref name="src"/> at the places of one dimension that <paramref name="index"/> names.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) =>
            Changed(gan_scatter_add_(Handle, dim, index.Handle, src.Handle), index, src);

        /// <summary>The part of a matrix on and below a diagonal, with zeros above it.</summary>
        public Tensor tril(long diagonal = 0) => Result(gan_tril(Handle, diagonal), this);

        /// <summary>Dimensions read backwards.</summary>
        public Tensor flip(params long[] dims)
        {
            fixed (long* data = dims)
                return Result(gan_flip(Handle, new(data, dims.Length)), this);
        }

        /// <summary>Elements moved along, those that leave at the end coming in at the start. No dimension: the flat tensor.</summary>
        public Tensor roll(long shifts, long? dims = null) =>
            dims is { } dim ? roll(
                new ReadOnlySpan<long>(in shifts), new ReadOnlySpan<long>(in dim)) : roll(new ReadOnlySpan<long>(in shifts));

        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll(long[] shifts, long[] dims) => roll(shifts.AsSpan(), dims.AsSpan());

        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default)
        {
            fixed (long* by = shifts, along = dims)
                return Result(gan_roll(Handle, new(by, shifts.Length), new(along, dims.Length)), this);
        }

        /// <summary>As many parts of equal size as asked for, the last one perhaps smaller.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Results(gan_chunk(Handle, chunks, dim), this);

        /// <summary>Parts of one size, the last one perhaps smaller.</summary>
        public Tensor[] split(long size, int dim = 0) => Results(gan_split(Handle, size, dim), this);

        /// <summary>Parts of the given sizes.</summary>
        public Tensor[] split(long[] sizes, long dim = 0)
        {
            fixed (long* data = sizes)
                return Results(gan_split_sizes(Handle, new(data, sizes.Length), dim), this);
        }

        /// <summary>All places of one dimension, each a tensor without it.</summary>
        public Tensor[] unbind(long dimension = 0) => Results(gan_unbind(Handle, dimension), this);
    }
}
