using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>TorchSharp's own layers in ONNX. What no operator of the graph covers is refused, with the layer's name and the rule.</summary>
internal static class TorchLayers
{
    private static readonly Dictionary<Type, Entry> _known = new Entry[]
    {
        Foldable<Linear>((graph, layer, x, affine) => affine.Linear(graph, x, layer.weight!, layer.bias)),
        Foldable<Conv2d>(Convolution),
        Foldable<ConvTranspose2d>(TransposedConvolution),
        Layer<BatchNorm2d>(BatchNorm),
        Layer<LayerNorm>(LayerNorm),
        Layer<GroupNorm>((graph, layer, x) =>
            graph.GroupNormalization(x, layer.num_groups, Gain(layer.weight, x), Shift(layer.bias, x), layer.eps)),
        Layer<InstanceNorm2d>(InstanceNorm),
        Layer<Upsample>(Upsample),
        Layer<AvgPool2d>(AveragePool),
        Layer<PixelShuffle>((graph, layer, x) => graph.DepthToSpace(x, layer.upscale_factor)),
        Layer<ReflectionPad2d>((graph, layer, x) =>
            graph.Pad(x, layer.padding[2], layer.padding[0], layer.padding[3], layer.padding[1], OnnxPadMode.Reflect)),
        Layer<Flatten>(Flatten),
        Layer<Unflatten>(Unflatten),
        Layer<ReLU>((graph, _, x) => graph.Relu(x)),
        Layer<LeakyReLU>((graph, layer, x) => graph.LeakyRelu(x, layer.negative_slope)),
        Layer<SiLU>((graph, _, x) => graph.Silu(x)),
        Layer<Softplus>((graph, layer, x) => graph.Mul(graph.Softplus(graph.Mul(x, layer.beta)), 1 / layer.beta)),
        Layer<Tanh>((graph, _, x) => graph.Tanh(x)),
        Layer<Sigmoid>((graph, _, x) => graph.Sigmoid(x)),
        // It drops nothing in inference.
        Layer<Dropout>((_, _, x) => x),
        Layer<Identity>((_, _, x) => x),
    }.ToDictionary(entry => entry.Layer);

    /// <summary>The output of a layer, with a map of its output channels folded in where it is foldable.</summary>
    /// <exception cref="NotSupportedException">The layer is not known, or the graph's operators do not cover it.</exception>
    public static OnnxValue Export(OnnxGraph graph, TensorModule layer, OnnxValue input, ChannelAffine affine) =>
        _known.TryGetValue(layer.GetType(), out var entry)
            ? entry.Export(graph, layer, input, affine)
            : throw Missing(layer, nameof(IOnnxExportable));

    /// <summary>Whether a layer is known to be W x + b.</summary>
    public static bool IsFoldable(TensorModule layer) => _known.TryGetValue(layer.GetType(), out var entry) && entry.IsFoldable;

    /// <summary>The error for a module that cannot be exported.</summary>
    /// <param name="module">The module.</param>
    /// <param name="wayOut">The interface by which it could be.</param>
    public static NotSupportedException Missing(Module module, string wayOut) => new(
        $"A network's layers must be exportable to ONNX, but {module.GetType().Name} is not. Those that are: "
        + $"{string.Join(", ", _known.Keys.Select(layer => layer.Name))}, the layers of this library, and modules that implement "
        + $"{wayOut}.");

    private static OnnxValue Convolution(OnnxGraph graph, Conv2d layer, OnnxValue x, ChannelAffine affine)
    {
        Require(layer);
        Require(layer, layer.padding_mode is PaddingModes.Zeros or PaddingModes.Reflect, "padding_mode", "Zeros or Reflect");
        long padding = layer.padding![0];
        return layer.padding_mode == PaddingModes.Reflect
            ? affine.Conv(graph, graph.Pad(x, padding, OnnxPadMode.Reflect), layer.weight!, layer.bias, layer.stride[0], 0, layer.groups)
            : affine.Conv(graph, x, layer.weight!, layer.bias, layer.stride[0], padding, layer.groups);
    }

    private static OnnxValue TransposedConvolution(OnnxGraph graph, ConvTranspose2d layer, OnnxValue x, ChannelAffine affine)
    {
        Require(layer);
        Require(layer, layer.groups == 1, "groups", "1");
        Require(layer, layer.output_padding is null or [] or [0, 0], "output_padding", "0");
        return affine.ConvTranspose(graph, x, layer.weight!, layer.bias, layer.stride[0], layer.padding![0]);
    }

    /// <summary>One that follows no layer into which it could be folded.</summary>
    private static OnnxValue BatchNorm(OnnxGraph graph, BatchNorm2d layer, OnnxValue x)
    {
        Require(layer, layer.track_running_stats, "track_running_stats", "true");
        return graph.BatchNormalization(x, Gain(layer.weight, x), Shift(layer.bias, x),
            layer.running_mean.ToFloats(), layer.running_var.ToFloats(), layer.eps);
    }

    private static OnnxValue LayerNorm(OnnxGraph graph, LayerNorm layer, OnnxValue x)
    {
        long[] shape = layer.normalized_shape;
        long count = shape.Aggregate(1L, (count, size) => count * size);
        return graph.LayerNormalization(
            x, -shape.Length, layer.weight.ToFloats(count, otherwise: 1), layer.bias.ToFloats(count, otherwise: 0), layer.eps);
    }

    private static OnnxValue InstanceNorm(OnnxGraph graph, InstanceNorm2d layer, OnnxValue x)
    {
        // With running statistics it would not look at the instance in inference.
        Require(layer, !layer.track_running_stats, "track_running_stats", "false");
        return graph.InstanceNormalization(x, Gain(layer.weight, x), Shift(layer.bias, x), layer.eps);
    }

    /// <summary>By a factor: to a size would give no image of another height or width.</summary>
    private static OnnxValue Upsample(OnnxGraph graph, Upsample layer, OnnxValue x)
    {
        var factors = layer.scale_factor;
        Require(layer, !factors.IsEmpty && factors[0] == factors[^1], "scale_factor", "given, and the same for both axes");
        Require(layer, layer.mode is UpsampleMode.Nearest or UpsampleMode.Bilinear, "mode", "Nearest or Bilinear");
        Require(layer, layer.align_corners is not true, "align_corners", "false");
        Require(layer, layer.recompute_scale_factor is not true, "recompute_scale_factor", "false");
        return graph.Resize(x, factors[0], layer.mode == UpsampleMode.Nearest ? OnnxResizeMode.Nearest : OnnxResizeMode.Bilinear);
    }

    private static OnnxValue AveragePool(OnnxGraph graph, AvgPool2d layer, OnnxValue x)
    {
        long[] window = layer.kernel_size, stride = layer.stride ?? window;
        Require(layer, window.Distinct().Count() == 1, "kernel_size", "the same for both axes");
        Require(layer, stride.Distinct().Count() == 1, "stride", "the same for both axes");
        Require(layer, layer.padding is null || layer.padding.All(size => size == 0), "padding", "0");
        Require(layer, !layer.ceil_mode, "ceil_mode", "false");
        var mean = graph.AveragePool(x, window[0], stride[0]);
        return layer.divisor_override is { } divisor ? graph.Mul(mean, (double)(window[0] * window[0]) / divisor) : mean;
    }

    private static OnnxValue Flatten(OnnxGraph graph, Flatten layer, OnnxValue x)
    {
        Require(layer, layer.start_dim == 1, "start_dim", "1");
        Require(layer, layer.end_dim == -1 || layer.end_dim == x.Shape.Length - 1, "end_dim", "the last one");
        return graph.Reshape(x, -1, x.Shape.Skip(1).Aggregate(1L, (count, size) => count * size));
    }

    private static OnnxValue Unflatten(OnnxGraph graph, Unflatten layer, OnnxValue x)
    {
        Require(layer, layer.dim == 1, "dim", "1");
        return graph.Reshape(x, [-1, .. layer.unflattened_size!]);
    }

    /// <summary>A number for each channel of an image.</summary>
    private static float[] Gain(Tensor? weight, OnnxValue x) => weight.ToFloats(x.Shape[1], otherwise: 1);

    private static float[] Shift(Tensor? bias, OnnxValue x) => bias.ToFloats(x.Shape[1], otherwise: 0);

    /// <summary>One stride and one padding for both axes, and no holes in the kernel.</summary>
    private static void Require(Convolution layer)
    {
        Require(layer, layer.dilation is [1, 1], "dilation", "1");
        Require(layer, layer.stride is [var s, var t] && s == t, "stride", "the same for both axes");
        Require(layer, layer.padding is [var p, var q] && p == q, "padding", "the same for both axes, in numbers");
    }

    private static void Require(Module layer, bool holds, string name, string rule)
    {
        if (!holds)
            throw new NotSupportedException($"The {name} of a {layer.GetType().Name} must be {rule} for its export to ONNX, but is not.");
    }

    private static Entry Layer<TLayer>(Func<OnnxGraph, TLayer, OnnxValue, OnnxValue> export) where TLayer : TensorModule =>
        new(typeof(TLayer), IsFoldable: false, (graph, layer, x, _) => export(graph, (TLayer)layer, x));

    private static Entry Foldable<TLayer>(Func<OnnxGraph, TLayer, OnnxValue, ChannelAffine, OnnxValue> export)
        where TLayer : TensorModule =>
        new(typeof(TLayer), IsFoldable: true, (graph, layer, x, affine) => export(graph, (TLayer)layer, x, affine));

    private sealed record Entry(
        Type Layer, bool IsFoldable, Func<OnnxGraph, TensorModule, OnnxValue, ChannelAffine, OnnxValue> Export);
}
