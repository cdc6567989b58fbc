using System;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    // Many elements to few, over all or the given dimensions; keepdim keeps those as size 1.
    public unsafe partial class Tensor
    {
        /// <summary>The sum.</summary>
        public Tensor sum(ScalarType? type = null) => Result(gan_sum_all(Handle, OrNone(type)), this);

        /// <summary>The sums over one dimension.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) =>
            sum(new ReadOnlySpan<long>(in dim), keepdim, type);

        /// <summary>The sums over dimensions.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => sum(dim.AsSpan(), keepdim, type);

        /// <summary>The sums over dimensions.</summary>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null)
        {
            fixed (long* dims = dim)
                return Result(gan_sum(Handle, new(dims, dim.Length), keepdim, OrNone(type)), this);
        }

        /// <summary>The mean.</summary>
        public Tensor mean() => Result(gan_mean_all(Handle), this);

        /// <summary>The means over dimensions.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null)
        {
            fixed (long* dims = dimensions)
                return Result(gan_mean(Handle, new(dims, dimensions.Length), keepdim, OrNone(type)), this);
        }

        /// <summary>The standard deviation; unbiased: over n - 1.</summary>
        public Tensor std(bool unbiased = true) => Result(gan_std_all(Handle, unbiased), this);

        /// <summary>The standard deviations over one dimension; unbiased: over n - 1.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std(new ReadOnlySpan<long>(in dim), unbiased, keepdim, type);

        /// <summary>The standard deviations over dimensions; unbiased: over n - 1.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std(dimensions.AsSpan(), unbiased, keepdim, type);

        /// <summary>The standard deviations over dimensions; unbiased: over n - 1.</summary>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            fixed (long* dims = dimensions)
                return Result(gan_std(Handle, new(dims, dimensions.Length), unbiased, keepdim, OrNone(type)), this);
        }

        /// <summary>The largest element.</summary>
        public Tensor max() => Result(gan_max_all(Handle), this);

        /// <summary>The larger of x and y.</summary>
        public Tensor max(Tensor other) => maximum(other);

        /// <summary>The largest elements over one dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Both(Results(gan_max(Handle, dim, keepdim), this));

        /// <summary>The smallest element.</summary>
        public Tensor min() => Result(gan_min_all(Handle), this);

        /// <summary>The smaller of x and y.</summary>
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>The smallest elements over one dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Both(Results(gan_min(Handle, dim, keepdim), this));

        /// <summary>Whether all elements are true.</summary>
        public Tensor all() => Result(gan_all(Handle), this);

        /// <summary>Whether all elements of one dimension are true.</summary>
        public Tensor all(long dim, bool keepdim = false) => Result(gan_all_dim(Handle, dim, keepdim), this);

        /// <summary>eˣ over its sum along one dimension.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Result(gan_softmax(Handle, dim, OrNone(dtype)), this);

        /// <summary>The logarithm of <see cref="softmax"/>.</summary>
        internal Tensor log_softmax(long dim, ScalarType? dtype = null) => Result(gan_log_softmax(Handle, dim, OrNone(dtype)), this);

        private static int OrNone(ScalarType? type) => type is { } given ? (int)given : -1;

        private static (Tensor, Tensor) Both(Tensor[] pair) => (pair[0], pair[1]);
    }
}
