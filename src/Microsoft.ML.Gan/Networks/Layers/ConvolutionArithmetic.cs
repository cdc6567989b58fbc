using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>Convolutions in a chosen number type over float32 inputs, weights and outputs.</summary>
internal static class ConvolutionArithmetic
{
    public static Tensor Convolve(
        Tensor input, Tensor weight, Tensor? bias, long stride, long padding, ScalarType type, long groups = 1) =>
        InType(type, input, weight, bias,
            (x, w, b) => conv2d(x, w, b, new[] { stride, stride }, new[] { padding, padding }, groups: groups));

    public static Tensor ConvolveTransposed(Tensor input, Tensor weight, Tensor? bias, long stride, long padding, ScalarType type) =>
        InType(type, input, weight, bias,
            (x, w, b) => conv_transpose2d(x, w, b, new[] { stride, stride }, new[] { padding, padding }));

    /// <summary>
    /// The 4 x 4 kernels that do in one step what 3 x 3 kernels and the mean of 2 x 2 neighbours do in two: the means of the 2 x 2 windows
    /// of each kernel in a frame of zeros.
    /// </summary>
    /// <param name="weight">(outputs, inputs, 3, 3)</param>
    /// <returns>(outputs, inputs, 4, 4)</returns>
    public static Tensor WithMean(Tensor weight) => avg_pool2d(pad(weight, new long[] { 1, 1, 1, 1 }), 2, stride: 1);

    private static Tensor InType(
        ScalarType type, Tensor input, Tensor weight, Tensor? bias, Func<Tensor, Tensor, Tensor?, Tensor> convolution)
    {
        if (type == input.dtype)
            return convolution(input, weight, bias);
        using var scope = NewDisposeScope();
        return convolution(input.to(type), weight.to(type), bias?.to(type)).to(input.dtype).MoveToOuterDisposeScope();
    }
}
