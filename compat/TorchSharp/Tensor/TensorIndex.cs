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

        /// <summary>The whole of a dimension.</summary>
        public static TensorIndex Colon = Slice();

        /// <summary>The whole of all dimensions that the other positions leave.</summary>
        public static TensorIndex Ellipsis = new() { _item = new(IndexKind.Ellipsis) };

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex None = new() { _item = new(IndexKind.None) };

        /// <inheritdoc cref="None"/>
        public static TensorIndex Null = None;

        /// <summary>A range; an open end is the dimension's own.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { _item = new(IndexKind.Slice, start ?? IndexItem.Open, stop ?? IndexItem.Open, step ?? IndexItem.Open) };

        /// <inheritdoc cref="Slice(long?, long?, long?)"/>
        public static TensorIndex Slice(Range range) =>
            Slice(
                range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value,
                !range.End.IsFromEnd ? range.End.Value : range.End.Value == 0 ? null : -range.End.Value);

        /// <summary>All or nothing, with a new dimension.</summary>
        public static TensorIndex Bool(bool value) => new() { _item = new(IndexKind.Boolean, value ? 1 : 0) };

        /// <summary>One place; the dimension is left out.</summary>
        public static TensorIndex Single(long? index) =>
            index is { } place ? new() { _item = new(IndexKind.Single, place) } : None;

        /// <summary>The places that a tensor of numbers or truth values names.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new() { _item = new(IndexKind.Tensor, tensor: tensor.Handle), _tensor = tensor };

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
