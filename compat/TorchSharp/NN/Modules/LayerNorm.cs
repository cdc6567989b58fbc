using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Normalization of each sample by the statistics of its last dimensions.</summary>
        public sealed class LayerNorm : nn.Module<Tensor, Tensor>
        {
            [ComponentName(Name = nameof(weight))] private Parameter _weight;
            [ComponentName(Name = nameof(bias))] private Parameter _bias;

            internal LayerNorm(
                long[] shape, double eps, bool affine, bool hasBias, Device device, ScalarType? dtype) : base(nameof(LayerNorm))
            {
                normalized_shape = shape;
                this.eps = eps;
                elementwise_affine = affine;
                _weight = affine ? new Parameter(ones(shape, dtype, device)) : null;
                _bias = affine && hasBias ? new Parameter(zeros(shape, dtype, device)) : null;
                RegisterComponents();
            }

            public long[] normalized_shape { get; set; }

            public double eps { get; set; }

            internal bool elementwise_affine { get; set; }

            public Parameter weight
            {
                get => _weight;
                set => Replace(ref _weight, value, nameof(weight));
            }

            public Parameter bias
            {
                get => _bias;
                set => Replace(ref _bias, value, nameof(bias));
            }

            public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, normalized_shape, _weight, _bias, eps);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.LayerNorm"/>
            public static LayerNorm LayerNorm(
                long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device device = null,
                ScalarType? dtype = null) =>
                new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            /// <inheritdoc cref="Modules.LayerNorm"/>
            public static LayerNorm LayerNorm(
                long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device device = null,
                ScalarType? dtype = null) =>
                new([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}
