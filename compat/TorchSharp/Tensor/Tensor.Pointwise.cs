using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    // Functions of each element by itself. A name that ends in _ changes the tensor in place.
    public partial class Tensor
    {
        /// <summary>|x|</summary>
        public Tensor abs() => Result(gan_abs(Handle), this);

        /// <inheritdoc cref="abs"/>
        public Tensor abs_() => Changed(gan_abs_(Handle));

        /// <summary>-x</summary>
        public Tensor neg() => Result(gan_neg(Handle), this);

        /// <inheritdoc cref="neg"/>
        public Tensor neg_() => Changed(gan_neg_(Handle));

        /// <summary>-1, 0 or 1</summary>
        public Tensor sign() => Result(gan_sign(Handle), this);

        /// <inheritdoc cref="sign"/>
        public Tensor sign_() => Changed(gan_sign_(Handle));

        /// <summary>√x</summary>
        public Tensor sqrt() => Result(gan_sqrt(Handle), this);

        /// <inheritdoc cref="sqrt"/>
        public Tensor sqrt_() => Changed(gan_sqrt_(Handle));

        /// <summary>1 / √x</summary>
        public Tensor rsqrt() => Result(gan_rsqrt(Handle), this);

        /// <inheritdoc cref="rsqrt"/>
        public Tensor rsqrt_() => Changed(gan_rsqrt_(Handle));

        /// <summary>x²</summary>
        public Tensor square() => Result(gan_square(Handle), this);

        /// <summary>1 / x</summary>
        public Tensor reciprocal() => Result(gan_reciprocal(Handle), this);

        /// <inheritdoc cref="reciprocal"/>
        public Tensor reciprocal_() => Changed(gan_reciprocal_(Handle));

        /// <summary>eˣ</summary>
        public Tensor exp() => Result(gan_exp(Handle), this);

        /// <inheritdoc cref="exp"/>
        public Tensor exp_() => Changed(gan_exp_(Handle));

        /// <summary>eˣ - 1, exact where x is close to 0.</summary>
        public Tensor expm1() => Result(gan_expm1(Handle), this);

        /// <summary>The natural logarithm.</summary>
        public Tensor log() => Result(gan_log(Handle), this);

        /// <inheritdoc cref="log"/>
        public Tensor log_() => Changed(gan_log_(Handle));

        /// <summary>log(1 + x)</summary>
        public Tensor log1p() => Result(gan_log1p(Handle), this);

        /// <summary>The sine.</summary>
        public Tensor sin() => Result(gan_sin(Handle), this);

        /// <summary>The cosine.</summary>
        public Tensor cos() => Result(gan_cos(Handle), this);

        /// <summary>The largest integer that is not larger.</summary>
        public Tensor floor() => Result(gan_floor(Handle), this);

        /// <summary>The nearest number of so many decimals, the even one of two.</summary>
        public Tensor round(long decimals = 0) => Result(gan_round(Handle, decimals), this);

        /// <summary>max(x, 0)</summary>
        public Tensor relu() => Result(gan_relu(Handle), this);

        /// <inheritdoc cref="relu"/>
        public Tensor relu_() => Changed(gan_relu_(Handle));

        /// <summary>x where it is positive, else x times the slope.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => Result(gan_leaky_relu(Handle, negative_slope), this);

        /// <inheritdoc cref="leaky_relu"/>
        public Tensor leaky_relu_(Scalar negative_slope) => Changed(gan_leaky_relu_(Handle, negative_slope));

        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh() => Result(gan_tanh(Handle), this);

        /// <inheritdoc cref="tanh"/>
        public Tensor tanh_() => Changed(gan_tanh_(Handle));

        /// <summary>1 / (1 + e⁻ˣ)</summary>
        public Tensor sigmoid() => Result(gan_sigmoid(Handle), this);

        /// <inheritdoc cref="sigmoid"/>
        public Tensor sigmoid_() => Changed(gan_sigmoid_(Handle));

        /// <summary>x sigmoid(x)</summary>
        public Tensor silu() => Result(gan_silu(Handle), this);

        /// <inheritdoc cref="silu"/>
        public Tensor silu_() => Changed(gan_silu_(Handle));

        /// <summary>x Φ(x), Φ the standard normal distribution.</summary>
        public Tensor gelu() => gelu(Modules.GELU.Approximate.none);

        /// <summary>x Φ(x), Φ the standard normal distribution or its approximation by tanh.</summary>
        public Tensor gelu(Modules.GELU.Approximate approximate) =>
            Result(gan_gelu(Handle, approximate == Modules.GELU.Approximate.tanh), this);

        internal Tensor gelu_(Modules.GELU.Approximate approximate) =>
            Changed(gan_gelu_(Handle, approximate == Modules.GELU.Approximate.tanh));

        /// <summary>log(1 + exp(beta x)) / beta, and x itself where beta x is above the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => Result(gan_softplus(Handle, beta, threshold), this);

        /// <summary>x, or the bound that it is beyond.</summary>
        public Tensor clamp(Scalar min = null, Scalar max = null) => Result(gan_clamp(Handle, min, max), this);

        /// <inheritdoc cref="clamp"/>
        public Tensor clamp_(Scalar min = null, Scalar max = null) => Changed(gan_clamp_(Handle, min, max));

        /// <summary>True where an element is no number.</summary>
        public Tensor isnan() => Result(gan_isnan(Handle), this);

        /// <summary>True where an element is infinite.</summary>
        public Tensor isinf() => Result(gan_isinf(Handle), this);

        /// <summary>True where an element is a finite number.</summary>
        public Tensor isfinite() => Result(gan_isfinite(Handle), this);

        /// <summary>True where an element is zero or false.</summary>
        public Tensor logical_not() => Result(gan_logical_not(Handle), this);
    }
}
