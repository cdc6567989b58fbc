using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>ONNX Runtime and libtorch agree, whatever the batch and the size.</summary>
[TestClass]
public sealed class TranslatorParityTests
{
    private const double Parity = 1e-4;

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(3, 1)]
    [DataRow(1, 3)]
    public void U_net_agrees_at_every_batch_and_size(int inputs, int outputs)
    {
        manual_seed(1);
        using var network = Pix2PixUNet.Create(new TranslatorShape(inputs, outputs, BaseChannels: 4), depth: 3, dropout: 0.5, seed: 1);
        AssertAgrees(network, Metadata(inputs, outputs, 8, 8), (1, 16, 16), (7, 8, 24), (64, 8, 8), (1, 40, 8));
    }

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(3, 3)]
    public void Residual_translator_agrees_at_every_batch_and_size(int inputs, int outputs)
    {
        manual_seed(1);
        using var network = ResidualTranslator.Create(new TranslatorShape(inputs, outputs, BaseChannels: 4), blocks: 2);
        AssertAgrees(network,
            Metadata(inputs, outputs, ResidualTranslator.SizeMultiple, ResidualTranslator.SmallestSize),
            (1, 16, 16), (7, 8, 12), (64, 8, 8), (1, 20, 36));
    }

    [TestMethod]
    public void Dropout_is_training_s_alone()
    {
        using var network = Pix2PixUNet.Create(new TranslatorShape(1, 1, BaseChannels: 4), depth: 3, dropout: 0.9, seed: 1);
        using var x = rand(new long[] { 1, 1, 8, 8 });
        Assert.IsFalse(network.call(x).allclose(network.call(x)));
        network.eval();
        Assert.IsTrue(network.call(x).allclose(network.call(x)));
    }

    private static TranslatorMetadata Metadata(int inputs, int outputs, int multiple, int smallest) => new()
    {
        InputChannels = inputs,
        OutputChannels = outputs,
        SizeMultiple = multiple,
        SmallestSize = smallest,
        Variant = "test",
    };

    private static void AssertAgrees(TensorModule network, TranslatorMetadata metadata, params (int Count, int Height, int Width)[] sizes)
    {
        byte[] model = OnnxExporter.Export(network, metadata);
        OnnxChecker.AssertAccepts(model);
        using var session = new TranslatorSession(model);
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        network.eval();
        foreach (var (count, height, width) in sizes)
        {
            var x = rand(new long[] { count, metadata.InputChannels, height, width }) * 2 - 1;
            var expected = network.call(x);
            CollectionAssert.AreEqual(new long[] { count, metadata.OutputChannels, height, width }, expected.shape);
            var actual = new float[expected.numel()];
            session.Translate(x.ToFloats(), count, height, width, actual);
            double error = expected.ToFloats().Zip(actual, (a, b) => Math.Abs(a - (double)b)).Max();
            Assert.AreEqual(0, error, Parity, $"{count} x {height} x {width}");
            Assert.IsTrue(actual.Distinct().Count() > actual.Length / 4, "a constant shows nothing");
        }
    }
}
