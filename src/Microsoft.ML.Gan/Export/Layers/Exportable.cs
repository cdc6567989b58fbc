using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>What of a layer the graph's operators do not cover is refused, with its name and the rule.</summary>
internal static class Exportable
{
    /// <exception cref="NotSupportedException">The rule does not hold.</exception>
    public static void Require(Module layer, bool holds, string name, string rule)
    {
        if (!holds)
            throw new NotSupportedException($"The {name} of a {layer.GetType().Name} must be {rule} for its export to ONNX, but is not.");
    }

    /// <summary>One stride and one padding for both axes, and no holes in the kernel.</summary>
    /// <exception cref="NotSupportedException">The convolution is another.</exception>
    public static void Require(Convolution layer)
    {
        Require(layer, layer.dilation is [1, 1], "dilation", "1");
        Require(layer, layer.stride is [var s, var t] && s == t, "stride", "the same for both axes");
        Require(layer, layer.padding is [var p, var q] && p == q, "padding", "the same for both axes, in numbers");
    }
}
