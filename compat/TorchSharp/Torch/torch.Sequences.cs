using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>0, 1, … below stop.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>start, start + 1, … below stop.</summary>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>start, start + step, … below stop; 64-bit integers if all three are whole, else of the default type.</summary>
    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        Tensor.Result(gan_arange(start, stop, step, new Options(dtype, device, requires_grad)), null);

    /// <summary>Ones on the diagonal of a matrix of zeros; without a number of columns, a square one.</summary>
    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null)
    {
        RequireNoNames(names);
        return Tensor.Result(gan_eye(rows, columns < 0 ? rows : columns, new Options(dtype, device, requires_grad)), null);
    }

    /// <summary>Random whole numbers from 0 to high - 1.</summary>
    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null,
        string[] names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>Random whole numbers from low to high - 1.</summary>
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false,
        Generator generator = null, string[] names = null)
    {
        RequireNoNames(names);
        fixed (long* sizes = size)
        {
            var options = new Options(dtype ?? ScalarType.Int64, device, requires_grad);
            return Tensor.Result(gan_randint(low, high, new(sizes, size.Length), Generator.OrZero(generator), options), generator);
        }
    }
}
