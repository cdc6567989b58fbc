using Microsoft.ML.OnnxRuntime;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public class DenoisingUNetTests
{
    private const int Times = 1000;

    [TestMethod]
    public void Features_are_sines_and_cosines_of_falling_frequencies()
    {
        using var scope = NewDisposeScope();
        var features = new SinusoidalFeatures(8).call(tensor(new float[] { 0, 3, 1000 }));
        CollectionAssert.AreEqual(new long[] { 3, 8 }, features.shape);
        float[] times = [0, 3, 1000], actual = features.data<float>().ToArray();
        for (int row = 0; row < 3; row++)
        {
            for (int i = 0; i < 4; i++)
            {
                double angle = times[row] * Math.Pow(10_000, -i / 4.0);
                Assert.AreEqual(Math.Sin(angle), actual[8 * row + i], 1e-4, $"sine {i} of {times[row]}");
                Assert.AreEqual(Math.Cos(angle), actual[8 * row + 4 + i], 1e-4, $"cosine {i} of {times[row]}");
            }
        }
    }

    [TestMethod]
    [DataRow(1, 16, 8)]
    [DataRow(3, 32, 4)]
    [DataRow(1, 64, 1)]
    public void Noise_has_the_samples_shape_and_is_0_at_first(int channels, int side, int baseChannels)
    {
        using var scope = NewDisposeScope();
        using var network = new DenoisingUNet(channels, side, baseChannels);
        var noise = network.call(randn(2, channels, side, side), tensor(new float[] { 1, Times }));
        CollectionAssert.AreEqual(new long[] { 2, channels, side, side }, noise.shape);
        Assert.AreEqual(0f, noise.abs().max().item<float>());
    }

    [TestMethod]
    public void Gradient_reaches_every_parameter()
    {
        using var scope = NewDisposeScope();
        using var network = Perturbed(channels: 1, side: 16);
        network.call(randn(4, 1, 16, 16), tensor(new float[] { 1, 10, 100, 1000 })).square().mean().backward();
        foreach (var (name, parameter) in network.named_parameters())
            Assert.IsTrue(parameter.grad is { } gradient && gradient.abs().max().item<float>() > 0, name);
    }

    [TestMethod]
    public void Noise_depends_on_the_time()
    {
        using var scope = NewDisposeScope();
        using var network = Perturbed(channels: 1, side: 16);
        var sample = randn(1, 1, 16, 16);
        var difference = network.call(sample, tensor(new float[] { 1 })) - network.call(sample, tensor(new float[] { 500 }));
        Assert.IsGreaterThan(1e-3f, difference.abs().max().item<float>());
    }

    [TestMethod]
    [DataRow(1, 16)]
    [DataRow(1, 32)]
    [DataRow(3, 32)]
    public void ONNX_Runtime_predicts_the_same_noise(int channels, int side)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var network = Perturbed(channels, side);
        using var session = new InferenceSession(OnnxExporter.Export(network, Metadata(channels, side)));
        foreach (int count in new[] { 1, 7, 64 })
        {
            var sample = randn(count, channels, side, side);
            float[] times = [.. Enumerable.Range(0, count).Select(i => 1f + i * (Times - 1) / Math.Max(count - 1, 1))];
            float[] expected = network.call(sample, tensor(times)).data<float>().ToArray();
            using var sampleValue = OrtValue.CreateTensorValueFromMemory(sample.data<float>().ToArray(), sample.shape);
            using var timeValue = OrtValue.CreateTensorValueFromMemory(times, [count]);
            using var options = new RunOptions();
            using var outputs = session.Run(options, ["sample", "time"], [sampleValue, timeValue], ["noise"]);
            var actual = outputs[0].GetTensorDataAsSpan<float>();
            Assert.AreEqual(expected.Length, actual.Length);
            Assert.IsGreaterThan(0.1f, expected.Max());
            for (int i = 0; i < expected.Length; i++)
                Assert.AreEqual(expected[i], actual[i], 1e-4);
        }
    }

    [TestMethod]
    public void Sample_does_not_depend_on_its_batch()
    {
        using var network = Perturbed(channels: 1, side: 16);
        byte[] model = OnnxExporter.Export(network, Metadata(channels: 1, side: 16));
        float[] Samples(int batchSize)
        {
            using var served = new GeneratorTransformer(
                model, "Synthetic", "Seed", new GeneratorServingOptions { BatchSize = batchSize, SamplingSteps = 10, Threads = 1 });
            return served.Generate(count: 14);
        }

        float[] expected = Samples(14), alone = Samples(1), inSevens = Samples(7);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.AreEqual(expected[i], alone[i], 1e-4, $"pixel {i}, alone");
            Assert.AreEqual(expected[i], inSevens[i], 1e-4, $"pixel {i}, in batches of 7");
        }
    }

    private static GeneratorMetadata Metadata(int channels, int side) => new()
    {
        LatentSize = channels * side * side,
        Channels = channels,
        Height = side,
        Width = side,
        Diffusion = new(NoiseSchedule.Linear, Times),
    };

    /// <summary>A network none of whose parameters are 0, as after some training.</summary>
    private static DenoisingUNet Perturbed(int channels, int side)
    {
        manual_seed(1);
        var network = new DenoisingUNet(channels, side, baseChannels: 8);
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        foreach (var parameter in network.parameters())
            parameter.add_(randn_like(parameter) * 0.05f);
        return network;
    }
}
