using System;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>One position of an index expression: a number, a range, all, a new dimension, or a tensor.</summary>
    public struct TensorIndex
    {
        private IndexItem _item;
        private Tensor _tensor;

        /// <summary>A new dimension of size 1.</summary>
        internal static TensorIndex None = new() { _item = new(IndexKind.None) };

        /// <summary>A range; an open end is the dimension's own.</summary>
        internal static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { _item = new(IndexKind.Slice, start ?? IndexItem.Open, stop ?? IndexItem.Open, step ?? IndexItem.Open) };

        /// <inheritdoc cref="Slice(long?, long?, long?)"/>
        internal static TensorIndex Slice(Range range) =>
            Slice(
                range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value,
                !range.End.IsFromEnd ? range.End.Value : range.End.Value == 0 ? null : -range.End.Value);

        /// <summary>One place; the dimension is left out.</summary>
        internal static TensorIndex Single(long? index) =>
            index is { } place ? new() { _item = new(IndexKind.Single, place) } : None;

        /// <summary>The places that a tensor of numbers or truth values names.</summary>
        internal static TensorIndex Tensor(Tensor tensor) => new() { _item = new(IndexKind.Tensor, tensor: tensor.Handle), _tensor = tensor };

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(Range range) => Slice(range);

        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);

        internal static IndexItem[] Items(TensorIndex[] indices) => Array.ConvertAll(indices, index => index._item);

        /// <summary>Keeps the tensors among the indices alive until here.</summary>
        internal static void KeepAlive(TensorIndex[] indices)
        {
            foreach (var index in indices)
                GC.KeepAlive(index._tensor);
        }
    }
}
