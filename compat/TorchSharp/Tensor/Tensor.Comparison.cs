using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    // Tensors of truth values.
    public partial class Tensor
    {
        /// <summary>x = y</summary>
        public Tensor eq(Tensor target) => Result(gan_eq(Handle, target.Handle), this, target);

        /// <summary>x = y</summary>
        public Tensor eq(Scalar target) => Result(gan_eq_scalar(Handle, target), this);

        /// <summary>x &lt; y</summary>
        internal Tensor lt(Tensor target) => Result(gan_lt(Handle, target.Handle), this, target);

        /// <summary>x &lt; y</summary>
        internal Tensor lt(Scalar target) => Result(gan_lt_scalar(Handle, target), this);

        /// <summary>x ≤ y</summary>
        internal Tensor le(Tensor target) => Result(gan_le(Handle, target.Handle), this, target);

        /// <summary>x ≤ y</summary>
        internal Tensor le(Scalar target) => Result(gan_le_scalar(Handle, target), this);

        /// <summary>x > y</summary>
        public Tensor gt(Tensor target) => Result(gan_gt(Handle, target.Handle), this, target);

        /// <summary>x > y</summary>
        public Tensor gt(Scalar target) => Result(gan_gt_scalar(Handle, target), this);

        /// <summary>x ≥ y</summary>
        internal Tensor ge(Tensor target) => Result(gan_ge(Handle, target.Handle), this, target);

        /// <summary>x ≥ y</summary>
        internal Tensor ge(Scalar target) => Result(gan_ge_scalar(Handle, target), this);

        /// <summary>Whether no elements differ by more than atol + rtol |y|.</summary>
        public unsafe bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false)
        {
            bool result;
            Changed(gan_allclose(Handle, target.Handle, rtol, atol, equal_nan, &result), target);
            return result;
        }
    }
}
