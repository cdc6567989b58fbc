using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    // Tensors of another one's shape, and of its type and device where none is given.

    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null)
    {
        RequireNoNames(names);
        return input.zeros_like(dtype, device, requires_grad);
    }

    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null)
    {
        RequireNoNames(names);
        return input.ones_like(dtype, device, requires_grad);
    }

    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null)
    {
        RequireNoNames(names);
        return input.empty_like(dtype, device, requires_grad);
    }

    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null)
    {
        RequireNoNames(names);
        return input.full_like(value, dtype, device, requires_grad);
    }

    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        input.rand_like(dtype, device, requires_grad);

    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        input.randn_like(dtype, device, requires_grad);

    public partial class Tensor
    {
        public Tensor zeros_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            Result(gan_zeros_like(Handle, new Options(dtype, device, requires_grad)), this);

        public Tensor ones_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            Result(gan_ones_like(Handle, new Options(dtype, device, requires_grad)), this);

        public Tensor empty_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            Result(gan_empty_like(Handle, new Options(dtype, device, requires_grad)), this);

        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            Result(gan_full_like(Handle, value, new Options(dtype, device, requires_grad)), this);

        public Tensor rand_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            Result(gan_rand_like(Handle, new Options(dtype, device, requires_grad)), this);

        public Tensor randn_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            Result(gan_randn_like(Handle, new Options(dtype, device, requires_grad)), this);
    }
}
