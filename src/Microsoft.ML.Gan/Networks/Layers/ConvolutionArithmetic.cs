using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan.Networks.Layers;

/// <summary>Convolutions in a chosen number type over float32 inputs, weights and outputs.</summary>
internal static class ConvolutionArithmetic
{
    public static Tensor Convolve(Tensor input, Tensor weight, Tensor? bias, long stride, long padding, ScalarType type) =>
        InType(type, input, weight, bias, (x, w, b) => conv2d(x, w, b, new[] { stride, stride }, new[] { padding, padding }));

    public static Tensor ConvolveTransposed(Tensor input, Tensor weight, Tensor? bias, long stride, long padding, ScalarType type) =>
        InType(type, input, weight, bias,
            (x, w, b) => conv_transpose2d(x, w, b, new[] { stride, stride }, new[] { padding, padding }));

    private static Tensor InType(
        ScalarType type, Tensor input, Tensor weight, Tensor? bias, Func<Tensor, Tensor, Tensor?, Tensor> convolution)
    {
        if (type == input.dtype)
            return convolution(input, weight, bias);
        using var scope = NewDisposeScope();
        return convolution(input.to(type), weight.to(type), bias?.to(type)).to(input.dtype).MoveToOuterDisposeScope();
    }
}
