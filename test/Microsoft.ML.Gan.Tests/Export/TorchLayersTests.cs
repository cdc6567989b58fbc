using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class TorchLayersTests
{
    private const int Channels = ExportParity.Channels;

    /// <summary>Layers for images of 8 channels, and whether they take images of any height and width.</summary>
    private static readonly (TensorModule Layer, bool AnySize)[] _layers =
    [
        (Sequential(Flatten(), Linear(Channels * 24, 5)), false),
        (Sequential(Flatten(), Unflatten(1, [Channels, 4, 6])), false),
        (Conv2d(Channels, 6, 3, padding: 1, groups: 2), true),
        (Conv2d(Channels, 6, 3, stride: 2, padding: 2, padding_mode: PaddingModes.Reflect, bias: false), true),
        (ConvTranspose2d(Channels, 3, 4, stride: 2, padding: 1), true),
        (Sequential(Conv2d(Channels, 6, 3), BatchNorm2d(6)), true),
        (Sequential(ConvTranspose2d(Channels, 6, 3, bias: false), BatchNorm2d(6, affine: false)), true),
        (BatchNorm2d(Channels), true),
        (BatchNorm2d(Channels, affine: false), true),
        (InstanceNorm2d(Channels), true),
        (InstanceNorm2d(Channels, affine: true), true),
        (WeightInit.GroupNorm(4, Channels), true),
        (GroupNorm(1, Channels, affine: false), true),
        (LayerNorm(new long[] { Channels, 6, 4 }), false),
        (LayerNorm(4, elementwise_affine: false), false),
        (Upsample(scale_factor: [2.0, 2.0]), true),
        (Upsample(scale_factor: [2.0, 2.0], mode: UpsampleMode.Bilinear), true),
        (AvgPool2d(2), true),
        (AvgPool2d(3, stride: 1), true),
        (AvgPool2d(2, divisor_override: 3), true),
        (PixelShuffle(2), true),
        (ReflectionPad2d(2), true),
        (ReflectionPad2d((1, 2, 3, 0)), true),
        (Flatten(), false),
        (ReLU(), true),
        (LeakyReLU(0.3), true),
        (SiLU(), true),
        (Softplus(), true),
        (Softplus(beta: 3), true),
        (Tanh(), true),
        (Sigmoid(), true),
        (Sequential(Dropout(0.5), Identity(), ReLU()), true),
    ];

    public static IEnumerable<object[]> Cases =>
        from entry in _layers.Index()
        let parts = entry.Item.Layer.modules().Append(entry.Item.Layer)
        select new object[] { entry.Index, string.Join(" ", parts.Select(part => part.GetName())) };

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void OnnxRuntime_and_libtorch_agree_for_every_batch_height_and_width(int index, string name)
    {
        var (layer, anySize) = _layers[index];
        ExportParity.AssertAgreesOnImages(layer, anySize);
    }

    [TestMethod]
    public void What_the_graph_does_not_cover_is_refused_with_the_rule()
    {
        using var scope = NewDisposeScope();
        Refused("track_running_stats of a BatchNorm2d must be true", BatchNorm2d(Channels, track_running_stats: false));
        Refused("track_running_stats of a InstanceNorm2d must be false", InstanceNorm2d(Channels, track_running_stats: true));
        Refused("scale_factor of a Upsample must be given", Upsample(size: [4, 4]));
        Refused("mode of a Upsample must be Nearest or Bilinear", Upsample(scale_factor: [2.0, 2.0], mode: UpsampleMode.Bicubic));
        Refused("align_corners of a Upsample must be false",
            Upsample(scale_factor: [2.0, 2.0], mode: UpsampleMode.Bilinear, align_corners: true));
        Refused("padding of a AvgPool2d must be 0", AvgPool2d(3, padding: 1));
        Refused("ceil_mode of a AvgPool2d must be false", AvgPool2d(2, ceil_mode: true));
        Refused("start_dim of a Flatten must be 1", Flatten(start_dim: 2));
        Refused("groups of a ConvTranspose2d must be 1", ConvTranspose2d(Channels, 4, 2, groups: 2));
        Refused("padding_mode of a Conv2d must be Zeros or Reflect", Conv2d(Channels, 4, 3, padding_mode: PaddingModes.Circular));
        Refused("dilation of a Conv2d must be 1", Conv2d(Channels, 4, 3, dilation: 2));
    }

    [TestMethod]
    public void An_unknown_layer_is_named_with_those_that_are_known_and_the_way_out()
    {
        using var network = Sequential(ReLU(), MaxPool2d(2));
        string message = Message(network);
        StringAssert.StartsWith(
            message, "A network's layers must be exportable to ONNX, but MaxPool2d is not. Those that are: Linear, Conv2d, ");
        StringAssert.EndsWith(message, ", the layers of this library, and modules that implement IOnnxExportable.");
    }

    private static void Refused(string expected, TensorModule layer) => StringAssert.Contains(Message(layer), expected);

    private static string Message(TensorModule layer) =>
        Assert.ThrowsExactly<NotSupportedException>(() => ExportParity.AssertAgrees(
            layer, tolerance: 0, dynamic: false, randn(new long[] { 1, Channels, 6, 4 }))).Message;
}
