using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan.Tests;

/// <summary>The convolutions of this library, against libtorch's: those that do two steps in one, against the two steps.</summary>
[TestClass]
public sealed class KernelConvolutionTests
{
    private const int Channels = ExportParity.Channels;

    private static readonly (string Name, Func<ScalarType, KernelConvolution> Create)[] _kinds =
    [
        (nameof(DownConvolution), type => new DownConvolution(Channels, 6, type: type)),
        (nameof(UpConvolution), type => new UpConvolution(Channels, 6, type: type)),
        (nameof(Conv2dSame), type => new Conv2dSame(Channels, 6, groups: 2, type: type)),
        (nameof(UpsampleConv), type => new UpsampleConv(Channels, 6, type)),
        (nameof(ConvMeanPool), type => new ConvMeanPool(Channels, 6, type)),
    ];

    public static IEnumerable<object[]> Kinds => _kinds.Select(kind => new object[] { kind.Name });

    [TestMethod]
    [DataRow(5, 16, 4, 4, true)]
    [DataRow(3, 32, 8, 8, false)]
    [DataRow(6, 3, 8, 8, true)]
    public void UpConvolution_equals_the_transposed_convolution_and_so_do_its_gradients(
        int inputs, int outputs, int height, int width, bool bias)
    {
        using var scope = NewDisposeScope();
        using var layer = new UpConvolution(inputs, outputs, bias);
        AssertSame(layer, randn(new long[] { 2, inputs, height, width }),
            x => conv_transpose2d(x, layer.weight, layer.bias, new long[] { 2, 2 }, new long[] { 1, 1 }));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void DownConvolution_equals_the_convolution_and_so_do_its_gradients(bool bias)
    {
        using var scope = NewDisposeScope();
        using var layer = new DownConvolution(3, 7, bias);
        AssertSame(layer, randn(new long[] { 2, 3, 8, 8 }),
            x => conv2d(x, layer.weight, layer.bias, new long[] { 2, 2 }, new long[] { 1, 1 }));
    }

    [TestMethod]
    [DataRow(5, 16, 4, 6)]
    [DataRow(6, 3, 8, 4)]
    public void UpsampleConv_equals_upsampling_and_convolution_and_so_do_its_gradients(int inputs, int outputs, int height, int width)
    {
        using var scope = NewDisposeScope();
        using var layer = new UpsampleConv(inputs, outputs);
        AssertSame(layer, randn(new long[] { 2, inputs, height, width }),
            x => conv2d(interpolate(x, scale_factor: [2.0, 2.0]), layer.weight, layer.bias, padding: [1, 1]));
    }

    [TestMethod]
    public void ConvMeanPool_equals_convolution_and_pooling_and_so_do_its_gradients()
    {
        using var scope = NewDisposeScope();
        using var layer = new ConvMeanPool(5, 7);
        AssertSame(layer, randn(new long[] { 2, 5, 8, 6 }),
            x => avg_pool2d(conv2d(x, layer.weight, layer.bias, padding: [1, 1]), 2));
    }

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(3, 1)]
    [DataRow(3, 2)]
    public void Conv2dSame_keeps_the_sides(int kernel, int groups)
    {
        using var scope = NewDisposeScope();
        using var layer = new Conv2dSame(4, 6, kernel, groups);
        AssertSame(layer, randn(new long[] { 2, 4, 5, 7 }),
            x => conv2d(x, layer.weight, layer.bias, padding: [kernel / 2, kernel / 2], groups: groups));
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Bfloat16_stays_within_its_precision_and_values_and_gradients_are_float32(string name)
    {
        using var scope = NewDisposeScope();
        using var exact = Create(name, ScalarType.Float32);
        using var rough = Create(name, ScalarType.BFloat16);
        rough.load_state_dict(exact.state_dict());
        var x = randn(new long[] { 2, Channels, 16, 16 });

        var (expected, actual) = (exact.call(x), rough.call(x));
        actual.sum().backward();

        Assert.AreEqual(ScalarType.Float32, actual.dtype);
        Assert.AreEqual(ScalarType.Float32, rough.weight.grad!.dtype);
        double error = (expected - actual).abs().max().item<float>() / expected.abs().max().item<float>();
        Assert.IsTrue(error is > 1e-6 and < 3e-2, $"{error}");
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void OnnxRuntime_and_libtorch_agree_also_under_spectral_norm_and_a_batch_norm(string name)
    {
        using var plain = Create(name, ScalarType.Float32);
        using var folded = Sequential(new SpectralNormLayer(Create(name, ScalarType.Float32)), BatchNorm2d(6));
        ExportParity.AssertAgreesOnImages(plain);
        ExportParity.AssertAgreesOnImages(folded);
    }

    private static KernelConvolution Create(string name, ScalarType type) => _kinds.Single(kind => kind.Name == name).Create(type);

    private static void AssertSame(KernelConvolution layer, Tensor x, Func<Tensor, Tensor> expected)
    {
        using (no_grad())
            foreach (var parameter in layer.parameters())
                parameter.normal_();
        Tensor[] variables = [x.requires_grad_(), .. layer.parameters()];
        var outside = randn(expected(x).shape);
        foreach (var (e, a) in Gradients(expected(x)).Zip(Gradients(layer.call(x))))
            Tensors.AssertClose(e, a, 1e-5);

        List<Tensor> Gradients(Tensor y) => [y, .. autograd.grad(new[] { (y * outside).sum() }, variables)];
    }
}
