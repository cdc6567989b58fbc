using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class OnnxExporterTests
{
    private const double Parity = 1e-5;

    [TestMethod]
    [DataRow("dcgan")]
    [DataRow("mlp")]
    public void OnnxRuntime_and_libtorch_agree_on_the_same_latents(string network)
    {
        using var generator = GanNetwork.Get(network).CreateGenerator(new NetworkShape(20, 3, 32) { BaseChannels = 8 });
        Warm(generator, 20);
        Assert.AreEqual(0, Error(generator, Metadata(20, 3, 32)), Parity);
    }

    [TestMethod]
    public void Layers_agree_one_after_another()
    {
        using var generator = Sequential(
            Linear(20, 32), LeakyReLU(0.3), Unflatten(1, [8, 2, 2]), BatchNorm2d(8), ConvTranspose2d(8, 6, 4, 2, 1), BatchNorm2d(6), ReLU(),
            Sequential(Conv2d(6, 5, 3, 1, 1, bias: false), BatchNorm2d(5)), ConvTranspose2d(5, 4, 4, 4), Sigmoid(),
            Conv2d(4, 1, 1), Tanh());
        Warm(generator, 20);
        Assert.AreEqual(0, Error(generator, Metadata(20, 1, 16)), Parity);
    }

    [TestMethod]
    [DataRow("dcgan")]
    [DataRow("mlp")]
    public void Spectral_norm_is_folded_into_the_weights_with_the_batch_norm_after_it(string network)
    {
        using var generator = Normalized(GanNetwork.Get(network).CreateGenerator(new NetworkShape(20, 3, 32) { BaseChannels = 8 }));
        Warm(generator, 20);
        var metadata = Metadata(20, 3, 32);
        Assert.AreEqual(0, Error(generator, metadata), Parity);
        OnnxChecker.AssertAccepts(OnnxExporter.Export(generator, metadata));
    }

    [TestMethod]
    public void Spectral_norm_of_every_layer_that_takes_it_agrees()
    {
        using var generator = Normalized(Sequential(
            Linear(20, 32), Unflatten(1, [8, 2, 2]), ConvTranspose2d(8, 6, 4, 2, 1), BatchNorm2d(6), ReLU(),
            Conv2d(6, 5, 3, 1, 1), BatchNorm2d(5), ReLU(), Conv2d(5, 4, 3, 1, 1, bias: false), ConvTranspose2d(4, 1, 4, 4)));
        Warm(generator, 20);
        Assert.AreEqual(0, Error(generator, Metadata(20, 1, 16)), Parity);
    }

    [TestMethod]
    public void Average_under_spectral_norm_agrees()
    {
        var shape = new NetworkShape(20, 1, 16) { BaseChannels = 8 };
        using var generator = Normalized(GanNetwork.Dcgan.CreateGenerator(shape));
        using var copy = Normalized(GanNetwork.Dcgan.CreateGenerator(shape));
        var average = new ExponentialMovingAverage<TensorModule>(copy, generator, 0.9);
        for (int step = 0; step < 5; step++)
        {
            Warm(generator, 20);
            average.Update();
        }
        Assert.AreEqual(0, Error(average.Module, Metadata(20, 1, 16)), Parity);
    }

    [TestMethod]
    [DataRow("dcgan")]
    [DataRow("mlp")]
    public void Checker_accepts_the_model(string network)
    {
        using var generator = GanNetwork.Get(network).CreateGenerator(new NetworkShape(20, 3, 32) { BaseChannels = 4 });
        OnnxChecker.AssertAccepts(OnnxExporter.Export(generator, Metadata(20, 3, 32)));
    }

    [TestMethod]
    public void Batch_norm_is_folded_away()
    {
        using var generator = GanNetwork.Dcgan.CreateGenerator(new NetworkShape(20, 1, 32) { BaseChannels = 4 });
        var text = System.Text.Encoding.Latin1.GetString(OnnxExporter.Export(generator, Metadata(20, 1, 32)));
        Assert.IsFalse(text.Contains("BatchNormalization"));
        StringAssert.Contains(text, "ConvTranspose");
    }

    [TestMethod]
    public void What_cannot_be_exported_is_known_before_training()
    {
        var metadata = Metadata(4, 4, 2);
        using var unknown = Sequential(Linear(4, 16), Unflatten(1, [4, 2, 2]), MaxPool2d(1));
        using var hidden = Sequential(Linear(4, 16), Unflatten(1, [4, 2, 2]), new Residual(MaxPool2d(1)));
        using var dilated = Sequential(Linear(4, 16), Unflatten(1, [4, 2, 2]), Conv2d(4, 4, 3, 1, 2, dilation: 2));
        foreach (var (generator, expected) in new[] { (unknown, "MaxPool2d"), (hidden, "MaxPool2d"), (dilated, "dilation") })
            Throws.Error<NotSupportedException>(() => OnnxExporter.Export(generator, metadata), expected);
        using var own = Sequential(Linear(4, 16), new Scaled(Tanh()), Unflatten(1, [4, 2, 2]));
        OnnxExporter.Export(own, metadata);
    }

    [TestMethod]
    public void Module_that_exports_itself_takes_part()
    {
        using var generator = Sequential(Linear(4, 256), new Scaled(Sequential(Linear(256, 256), Tanh())), Unflatten(1, [1, 16, 16]));
        Assert.AreEqual(0, Error(generator, Metadata(4, 1, 16)), Parity);
    }

    private static TensorModule Normalized(TensorModule generator) =>
        new SpectralNorm(GanPlayers.Both).ChangeGenerator(generator);

    /// <summary>Gives batch norm statistics and weights that are not those of its start.</summary>
    private static void Warm(TensorModule generator, int latentSize)
    {
        using var scope = NewDisposeScope();
        using (no_grad())
        {
            foreach (var module in generator.modules().OfType<TorchSharp.Modules.BatchNorm>())
            {
                module.weight!.uniform_(0.5, 1.5);
                module.bias!.normal_(0, 0.3);
            }
            for (int i = 0; i < 3; i++)
                generator.call(randn(new long[] { 16, latentSize }));
        }
    }

    private static double Error(TensorModule generator, GeneratorMetadata metadata)
    {
        using var scope = NewDisposeScope();
        using var session = new GeneratorSession(OnnxExporter.Export(generator, metadata));
        const int count = 5;
        var latents = randn(new long[] { count, metadata.LatentSize });
        generator.eval();
        using var noGradient = no_grad();
        var expected = generator.call(latents).data<float>().ToArray();
        var actual = new float[count * metadata.PixelCount];
        session.Generate(latents.data<float>().ToArray(), count, actual);
        Assert.IsTrue(expected.Max() - expected.Min() > 1e-3, "the images are flat");
        return expected.Zip(actual, (e, a) => Math.Abs(e - a)).Max();
    }

    private static GeneratorMetadata Metadata(int latentSize, int channels, int size) =>
        new() { LatentSize = latentSize, Channels = channels, Height = size, Width = size };

    /// <summary>The example in IOnnxExportable's documentation.</summary>
    private sealed class Scaled : TensorModule, IOnnxExportable
    {
        private readonly TensorModule body;
        private TorchSharp.Modules.Parameter factor = new(full(1, 1.5f));

        public Scaled(TensorModule body) : base(nameof(Scaled))
        {
            this.body = body;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => body.call(input) * factor;

        public OnnxValue Export(OnnxGraph graph, OnnxValue input) => graph.Mul(graph.Apply(body, input), factor.item<float>());
    }
}
