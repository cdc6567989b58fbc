using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    // Arithmetic of two or more tensors, which are broadcast. A name that ends in _ changes the tensor in place.
    public partial class Tensor
    {
        /// <summary>x + y</summary>
        internal Tensor add(Tensor target) => Result(gan_add(Handle, target.Handle, 1), this, target);

        /// <summary>x + alpha y</summary>
        internal Tensor add(Tensor target, Scalar alpha) => Result(gan_add(Handle, target.Handle, alpha), this, target);

        /// <summary>x + y</summary>
        public Tensor add_(Tensor target) => Changed(gan_add_(Handle, target.Handle, 1), target);

        /// <summary>x + alpha y</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Changed(gan_add_(Handle, target.Handle, alpha), target);

        /// <summary>x + y</summary>
        public Tensor add_(Scalar scalar) => Changed(gan_add_scalar_(Handle, scalar, 1));

        /// <summary>x + alpha y</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => Changed(gan_add_scalar_(Handle, scalar, alpha));

        /// <summary>x - y</summary>
        internal Tensor sub(Tensor target) => Result(gan_sub(Handle, target.Handle, 1), this, target);

        /// <summary>x - y</summary>
        public Tensor sub_(Tensor target) => Changed(gan_sub_(Handle, target.Handle, 1), target);

        /// <summary>x - y</summary>
        public Tensor sub_(Scalar target) => Changed(gan_sub_scalar_(Handle, target, 1));

        /// <summary>x y</summary>
        internal Tensor mul(Tensor target) => Result(gan_mul(Handle, target.Handle), this, target);

        /// <summary>x y</summary>
        public Tensor mul_(Tensor target) => Changed(gan_mul_(Handle, target.Handle), target);

        /// <summary>x y</summary>
        public Tensor mul_(Scalar target) => Changed(gan_mul_scalar_(Handle, target));

        /// <summary>x / y</summary>
        internal Tensor div(Tensor target) => Result(gan_div(Handle, target.Handle), this, target);

        /// <summary>x / y</summary>
        internal Tensor div_(Scalar target) => Changed(gan_div_scalar_(Handle, target));

        /// <summary>xʸ</summary>
        public Tensor pow(Tensor exponent) => Result(gan_pow(Handle, exponent.Handle), this, exponent);

        /// <summary>xʸ</summary>
        public Tensor pow(Scalar exponent) => Result(gan_pow_scalar(Handle, exponent), this);

        /// <summary>The larger of x and y; where one is no number, that.</summary>
        internal Tensor maximum(Tensor other) => Result(gan_maximum(Handle, other.Handle), this, other);

        /// <summary>The smaller of x and y; where one is no number, that.</summary>
        internal Tensor minimum(Tensor other) => Result(gan_minimum(Handle, other.Handle), this, other);

        /// <summary>x + value a b</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Result(gan_addcmul(Handle, tensor1.Handle, tensor2.Handle, value), this, tensor1, tensor2);

        /// <summary>x + value a b</summary>
        internal Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Changed(gan_addcmul_(Handle, tensor1.Handle, tensor2.Handle, value), tensor1, tensor2);

        /// <summary>x + value a / b</summary>
        internal Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Changed(gan_addcdiv_(Handle, tensor1.Handle, tensor2.Handle, value), tensor1, tensor2);

        /// <summary>The matrix product, of the last two dimensions if there are more.</summary>
        public Tensor matmul(Tensor target) => Result(gan_matmul(Handle, target.Handle), this, target);

        /// <summary>The products of two batches of matrices.</summary>
        public Tensor bmm(Tensor batch2) => Result(gan_bmm(Handle, batch2.Handle), this, batch2);

        /// <summary>One value for all elements.</summary>
        public Tensor fill_(Scalar value) => Changed(gan_fill_(Handle, value));

        /// <summary>Zero for all elements.</summary>
        public Tensor zero_() => Changed(gan_zero_(Handle));

        /// <summary>Normally distributed random numbers.</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator generator = null) =>
            Changed(gan_normal_(Handle, mean, std, Generator.OrZero(generator)), generator);

        /// <summary>Uniformly distributed random numbers in [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator generator = null) =>
            Changed(gan_uniform_(Handle, from, to, Generator.OrZero(generator)), generator);

        private Tensor Add(Number y) => Result(gan_add_scalar(Handle, y, 1), this);

        private Tensor Subtract(Number y) => Result(gan_sub_scalar(Handle, y, 1), this);

        private Tensor SubtractFrom(Number y) => Result(gan_rsub_scalar(Handle, y), this);

        private Tensor Multiply(Number y) => Result(gan_mul_scalar(Handle, y), this);

        private Tensor Divide(Number y) => Result(gan_div_scalar(Handle, y), this);

        private Tensor DivideFrom(Number y)
        {
            using var inverse = Result(gan_reciprocal(Handle), this);
            return inverse.Multiply(y);
        }
    }
}
