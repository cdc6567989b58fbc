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

            /// <inheritdoc cref="Tensor.softplus"/>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);
        }
    }
}
