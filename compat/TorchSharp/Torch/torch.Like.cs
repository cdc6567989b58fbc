using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    // Tensors of another one's shape, and of its type and device where none is given.

    internal static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null)
    {
        RequireNoNames(names);
        return input.zeros_like(dtype, device, requires_grad);
    }

    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        input.randn_like(dtype, device, requires_grad);

    public partial class Tensor
    {
        internal Tensor zeros_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            Result(gan_zeros_like(Handle, new Options(dtype, device, requires_grad)), this);

        internal Tensor randn_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            Result(gan_randn_like(Handle, new Options(dtype, device, requires_grad)), this);
    }
}
