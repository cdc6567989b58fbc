using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>x Wᵀ + b: (…, in) to (…, out)</summary>
        public sealed class Linear : nn.Module<Tensor, Tensor>
        {
            [ComponentName(Name = nameof(weight))] private Parameter _weight;
            [ComponentName(Name = nameof(bias))] private Parameter _bias;

            internal Linear(long inputs, long outputs, bool hasBias, Device device, ScalarType? dtype) : base(nameof(Linear))
            {
                _weight = new Parameter(empty([outputs, inputs], dtype, device));
                _bias = hasBias ? new Parameter(empty([outputs], dtype, device)) : null;
                Initial.Uniform(_weight, _bias);
                RegisterComponents();
            }

            /// <summary>W (out, in)</summary>
            public Parameter weight
            {
                get => _weight;
                set => Replace(ref _weight, value, nameof(weight));
            }

            /// <summary>b (out), or null</summary>
            public Parameter bias
            {
                get => _bias;
                set => Replace(ref _bias, value, nameof(bias));
            }

            public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, _weight, _bias);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Linear"/>
            public static Linear Linear(
                long inputSize, long outputSize, bool hasBias = true, Device device = null, ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, device, dtype);
        }
    }
}
