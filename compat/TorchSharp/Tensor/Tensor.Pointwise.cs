using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    // Functions of each element by itself. A name that ends in _ changes the tensor in place.
    public partial class Tensor
    {
        /// <summary>|x|</summary>
        public Tensor abs() => Result(gan_abs(Handle), this);

        /// <summary>-x</summary>
        internal Tensor neg() => Result(gan_neg(Handle), this);

        /// <summary>-1, 0 or 1</summary>
        internal Tensor sign() => Result(gan_sign(Handle), this);

        /// <summary>√x</summary>
        public Tensor sqrt() => Result(gan_sqrt(Handle), this);

        /// <inheritdoc cref="sqrt"/>
        internal Tensor sqrt_() => Changed(gan_sqrt_(Handle));

        /// <summary>x²</summary>
        public Tensor square() => Result(gan_square(Handle), this);

        /// <summary>eˣ</summary>
        public Tensor exp() => Result(gan_exp(Handle), this);

        /// <summary>eˣ - 1, exact where x is close to 0.</summary>
        public Tensor expm1() => Result(gan_expm1(Handle), this);

        /// <summary>The sine.</summary>
        public Tensor sin() => Result(gan_sin(Handle), this);

        /// <summary>The cosine.</summary>
        public Tensor cos() => Result(gan_cos(Handle), this);

        /// <summary>max(x, 0)</summary>
        public Tensor relu() => Result(gan_relu(Handle), this);

        /// <inheritdoc cref="relu"/>
        internal Tensor relu_() => Changed(gan_relu_(Handle));

        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh() => Result(gan_tanh(Handle), this);

        /// <inheritdoc cref="tanh"/>
        internal Tensor tanh_() => Changed(gan_tanh_(Handle));

        /// <summary>1 / (1 + e⁻ˣ)</summary>
        public Tensor sigmoid() => Result(gan_sigmoid(Handle), this);

        /// <inheritdoc cref="sigmoid"/>
        internal Tensor sigmoid_() => Changed(gan_sigmoid_(Handle));

        /// <summary>x sigmoid(x)</summary>
        internal Tensor silu() => Result(gan_silu(Handle), this);

        /// <inheritdoc cref="silu"/>
        internal Tensor silu_() => Changed(gan_silu_(Handle));

        /// <summary>log(1 + exp(beta x)) / beta, and x itself where beta x is above the threshold.</summary>
        internal Tensor softplus(double beta = 1, double threshold = 20) => Result(gan_softplus(Handle, beta, threshold), this);

        /// <summary>x, or the bound that it is beyond.</summary>
        public Tensor clamp(Scalar min = null, Scalar max = null) => Result(gan_clamp(Handle, min, max), this);

        /// <inheritdoc cref="clamp"/>
        public Tensor clamp_(Scalar min = null, Scalar max = null) => Changed(gan_clamp_(Handle, min, max));

        /// <summary>True where an element is a finite number.</summary>
        public Tensor isfinite() => Result(gan_isfinite(Handle), this);
    }
}
