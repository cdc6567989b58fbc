using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>A module in libtorch and, exported, in ONNX Runtime, on the same inputs.</summary>
internal static class ExportParity
{
    /// <summary>Those of the images of <see cref="AssertAgreesOnImages"/>.</summary>
    public const int Channels = 8;

    private const double Parity = 1e-5;

    /// <summary>Fails unless both agree, after some perturbation, for images of any batch.</summary>
    /// <param name="module">Takes images of 8 channels; it stays in inference mode.</param>
    /// <param name="anySize">Whether it takes images of any height and width.</param>
    public static void AssertAgreesOnImages(TensorModule module, bool anySize = true)
    {
        using var scope = NewDisposeScope();
        Perturb(module, Images(4, 6, 4));
        AssertAgrees(module, Parity, dynamic: false, Images(1, 6, 4), Images(7, 6, 4));
        if (anySize)
            AssertAgrees(module, Parity, dynamic: true, Images(1, 6, 4), Images(3, 8, 10));

        static Tensor Images(long count, long height, long width) => randn(new[] { count, Channels, height, width });
    }

    /// <summary>Fails unless both agree for every input.</summary>
    /// <param name="module">The module; it stays in inference mode.</param>
    /// <param name="tolerance">By how much an output may differ.</param>
    /// <param name="dynamic">Whether inputs may differ in height and width, not in the batch alone.</param>
    /// <param name="inputs">The inputs.</param>
    public static void AssertAgrees(TensorModule module, double tolerance, bool dynamic, params Tensor[] inputs)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        module.eval();
        using var session = new InferenceSession(Model(module, inputs[0].shape, dynamic));
        foreach (var input in inputs)
        {
            var expected = module.call(input).contiguous();
            var actual = Run(session, input, expected.shape);
            double error = (expected - actual).abs().max().item<float>();
            Assert.IsTrue(error <= tolerance, $"differs by {error} for {string.Join(" x ", input.shape)}");
            Assert.IsTrue((expected.max() - expected.min()).item<float>() > 1e-3, "a flat output shows nothing");
        }
    }

    /// <summary>Takes weights and running statistics away from where they start.</summary>
    public static void Perturb(TensorModule module, Tensor input)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach (var parameter in module.parameters())
            parameter.add_(randn_like(parameter) * (parameter.shape.Length > 1 ? 0.3 / Math.Sqrt(parameter[0].numel()) : 0.3));
        module.train();
        for (int i = 0; i < 3; i++)
            module.call(input);
    }

    private static byte[] Model(TensorModule module, long[] shape, bool dynamic)
    {
        var graph = new OnnxGraph("module");
        var x = graph.Input("x", [.. shape.Select((size, axis) => axis == 0 || (dynamic && axis > 1) ? -1 : size)]);
        var y = graph.Apply(module, x);
        graph.Output("y", y, y.Shape.AsSpan());
        return graph.ToProto().ToByteArray();
    }

    private static Tensor Run(InferenceSession session, Tensor input, long[] shape)
    {
        using var options = new RunOptions();
        using var value = OrtValue.CreateTensorValueFromMemory(input.contiguous().data<float>().ToArray(), input.shape);
        using var results = session.Run(options, ["x"], [value], ["y"]);
        CollectionAssert.AreEqual(shape, results[0].GetTensorTypeAndShape().Shape);
        return tensor(results[0].GetTensorDataAsSpan<float>().ToArray(), shape);
    }
}
