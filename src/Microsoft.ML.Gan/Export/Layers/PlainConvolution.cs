using TorchSharp.Modules;

namespace Microsoft.ML.Gan.Export.Layers;

/// <summary>The convolutions that the graph's operators cover: one stride and one padding for both axes, and nothing special.</summary>
internal static class PlainConvolution
{
    /// <exception cref="NotSupportedException">The layer is none of them.</exception>
    public static void Require(Convolution layer)
    {
        Require(layer.groups == 1, "groups", "1");
        Require(layer.dilation is [1, 1], "dilation", "1");
        Require(layer.stride is [var s, var t] && s == t, "stride", "the same for both axes");
        Require(layer.padding is [var p, var q] && p == q, "padding", "the same for both axes, in numbers");
        Require(layer.padding_mode == PaddingModes.Zeros, "padding_mode", "Zeros");
        Require(layer.output_padding is null or [] or [0, 0], "output_padding", "0");

        void Require(bool holds, string name, string rule)
        {
            if (!holds)
                throw new NotSupportedException($"The {name} of a {layer.GetType().Name} must be {rule} for its export to ONNX, but is not.");
        }
    }
}
