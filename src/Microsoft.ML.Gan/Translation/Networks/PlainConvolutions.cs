using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>Convolutions of any kernel whose weights start as N(0, 0.02²) and whose biases start as 0, as both papers have it.</summary>
internal static class PlainConvolutions
{
    public static TensorModule Convolution(long inputs, long outputs, long kernel, long padding = 0, bool bias = true)
    {
        var convolution = Conv2d(inputs, outputs, kernel, padding: padding, bias: bias);
        WeightInit.Small(convolution.weight!);
        if (bias)
            init.zeros_(convolution.bias!);
        return convolution;
    }

    /// <summary>A convolution that keeps height and width, over an image that is mirrored at its edges.</summary>
    /// <param name="inputs">The channels that go in.</param>
    /// <param name="outputs">The channels that come out.</param>
    /// <param name="kernel">Odd.</param>
    /// <param name="bias">Whether it has a bias; a norm that follows would undo it.</param>
    public static TensorModule[] Reflected(long inputs, long outputs, long kernel, bool bias = false) =>
        [ReflectionPad2d(kernel / 2), Convolution(inputs, outputs, kernel, bias: bias)];
}
