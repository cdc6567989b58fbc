using System;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>A learnt vector for each of n numbers: (…) to (…, dims)</summary>
        public sealed class Embedding : nn.Module<Tensor, Tensor>
        {
            private const long NoPadding = -1;

            [ComponentName(Name = nameof(weight))] private Parameter _weight;
            private readonly long _padding;
            private readonly bool _scaleByFrequency;
            private readonly bool _sparse;

            internal Embedding(long n, long dims, long? padding, bool scaleByFrequency, bool sparse, Device device, ScalarType? dtype)
                : base(nameof(Embedding))
            {
                _padding = padding is { } index ? (index < 0 ? n + index : index) : NoPadding;
                _scaleByFrequency = scaleByFrequency;
                _sparse = sparse;
                _weight = new Parameter(empty([n, dims], dtype, device));
                nn.init.normal_(_weight);
                if (_padding != NoPadding)
                    ClearPadding();
                RegisterComponents();
            }

            /// <summary>(n, dims)</summary>
            public Parameter weight
            {
                get => _weight;
                set => Replace(ref _weight, value, nameof(weight));
            }

            public override Tensor forward(Tensor input) => nn.functional.Embedded(input, _weight, _padding, _scaleByFrequency, _sparse);

            private void ClearPadding()
            {
                using var mode = no_grad();
                using var row = _weight[_padding];
                row.zero_();
            }
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Embedding"/>
            /// <exception cref="NotSupportedException">A largest norm is given: the bridge does not renormalize.</exception>
            public static Embedding Embedding(
                long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2,
                bool scale_grad_by_freq = false, bool sparse = false, Device device = null, ScalarType? dtype = null) =>
                max_norm is { } norm
                    ? throw new NotSupportedException($"Embedding's max_norm must be null here, but is {norm} (norm_type {norm_type}).")
                    : new(num_embeddings, embedding_dims, padding_idx, scale_grad_by_freq, sparse, device, dtype);
        }
    }
}
