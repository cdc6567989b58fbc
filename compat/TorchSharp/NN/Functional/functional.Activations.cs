using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static unsafe partial class functional
        {
            /// <inheritdoc cref="Modules.ReLU"/>
            internal static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_().alias() : x.relu();

            /// <inheritdoc cref="Modules.LeakyReLU"/>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace
                    ? ChangedAlias(input, gan_leaky_relu_(input.Handle, negative_slope))
                    : Tensor.Result(gan_leaky_relu(input.Handle, negative_slope), input);

            /// <inheritdoc cref="Modules.Tanh"/>
            internal static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_().alias() : x.tanh();

            /// <inheritdoc cref="Modules.Sigmoid"/>
            internal static Tensor sigmoid(Tensor x, bool inplace) => inplace ? x.sigmoid_().alias() : x.sigmoid();

            /// <inheritdoc cref="Modules.SiLU"/>
            internal static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_().alias() : x.silu();

            /// <inheritdoc cref="Tensor.softplus"/>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);

            /// <inheritdoc cref="Tensor.softmax"/>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            /// <inheritdoc cref="Tensor.log_softmax"/>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);
        }
    }
}
