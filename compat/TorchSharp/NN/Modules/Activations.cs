using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>max(x, 0)</summary>
        public sealed class ReLU : ParameterLessModule<Tensor, Tensor>
        {
            internal ReLU(bool inplace) : base(nameof(ReLU)) => this.inplace = inplace;

            internal bool inplace { get; set; }

            public override Tensor forward(Tensor tensor) => nn.functional.relu(tensor, inplace);
        }

        /// <summary>x where it is positive, else x times the slope.</summary>
        public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
        {
            internal LeakyReLU(double slope, bool inplace) : base(nameof(LeakyReLU)) => (negative_slope, this.inplace) = (slope, inplace);

            public double negative_slope { get; set; }

            internal bool inplace { get; set; }

            public override Tensor forward(Tensor tensor) => nn.functional.leaky_relu(tensor, negative_slope, inplace);
        }

        /// <summary>The hyperbolic tangent.</summary>
        public sealed class Tanh : ParameterLessModule<Tensor, Tensor>
        {
            internal Tanh(bool inplace) : base(nameof(Tanh)) => this.inplace = inplace;

            internal bool inplace { get; set; }

            public override Tensor forward(Tensor tensor) => nn.functional.tanh(tensor, inplace);
        }

        /// <summary>1 / (1 + e⁻ˣ)</summary>
        public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
        {
            internal Sigmoid(bool inplace) : base(nameof(Sigmoid)) => this.inplace = inplace;

            internal bool inplace { get; set; }

            public override Tensor forward(Tensor tensor) => nn.functional.sigmoid(tensor, inplace);
        }

        /// <summary>x sigmoid(x)</summary>
        public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
        {
            internal SiLU(bool inplace) : base(nameof(SiLU)) => this.inplace = inplace;

            internal bool inplace { get; set; }

            public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor, inplace);
        }

        /// <summary>log(1 + exp(beta x)) / beta, and x itself where beta x is above the threshold.</summary>
        public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
        {
            internal Softplus(double beta, double threshold) : base(nameof(Softplus)) =>
                (this.beta, this.threshold) = (beta, threshold);

            public double beta { get; set; }

            internal double threshold { get; set; }

            public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, beta, threshold);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ReLU"/>
            public static ReLU ReLU(bool inplace = false) => new(inplace);

            /// <inheritdoc cref="Modules.LeakyReLU"/>
            public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

            /// <inheritdoc cref="Modules.Tanh"/>
            public static Tanh Tanh() => new(false);

            /// <inheritdoc cref="Modules.Sigmoid"/>
            public static Sigmoid Sigmoid() => new(false);

            /// <inheritdoc cref="Modules.SiLU"/>
            public static SiLU SiLU() => new(false);

            /// <inheritdoc cref="Modules.Softplus"/>
            public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);
        }
    }
}
