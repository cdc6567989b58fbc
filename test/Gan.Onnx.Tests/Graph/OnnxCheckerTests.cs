using Google.Protobuf;

namespace Gan.Onnx.Tests;

/// <summary>The standard's own checker, with shape inference, as an independent reader.</summary>
[TestClass]
public class OnnxCheckerTests
{
    [TestMethod]
    public void Checker_accepts_a_generator() => OnnxChecker.AssertAccepts(TestGenerator.Model());

    [TestMethod]
    public void Checker_accepts_a_graph_of_a_generators_operators()
    {
        var graph = new OnnxGraph("all");
        OnnxValue x = graph.Input("latent", -1, 8);
        x = graph.Reshape(graph.Gemm(x, new float[256], [32, 8], new float[32], transposeB: true), -1, 8, 2, 2);
        x = graph.LeakyRelu(graph.BatchNormalization(x, new float[8], new float[8], new float[8], new float[8], 1e-5), 0.2);
        x = graph.Relu(graph.ConvTranspose(x, new float[8 * 8 * 16], [8, 8, 4, 4], new float[8], stride: 2, padding: 1));
        x = graph.DepthToSpace(graph.Conv(x, new float[4 * 8 * 9], [4, 8, 3, 3], new float[4], stride: 1, padding: 1), 2);
        x = graph.Mul(graph.Tanh(x), graph.Sigmoid(x));
        graph.Output("image", graph.Add(x, x), -1, 1, 8, 8);
        OnnxChecker.AssertAccepts(graph.ToModel(new GeneratorMetadata { LatentSize = 8, Channels = 1, Height = 8, Width = 8 }));
    }

    [TestMethod]
    public void Checker_accepts_a_translator_of_any_size_with_labels()
    {
        float[] four = new float[4];
        var graph = new OnnxGraph("translator");
        OnnxValue image = graph.Input("image", -1, 3, -1, -1), labels = graph.IntegerInput("labels", -1);
        OnnxValue x = graph.Conv(graph.Pad(image, 1, OnnxPadMode.Reflect), new float[4 * 3 * 9], [4, 3, 3, 3], four, 1, 0);
        x = graph.Relu(graph.InstanceNormalization(graph.AveragePool(x, 2, 2), four, four, 1e-5));
        x = graph.Silu(graph.GroupNormalization(x, 2, four, four, 1e-5));
        OnnxValue style = graph.Reshape(graph.Gather(new float[40], 10, 4, labels), -1, 4, 1, 1);
        x = graph.Add(graph.Mul(graph.Conv(x, new float[4 * 2], [4, 2, 1, 1], [], 1, 0, groups: 2), style), graph.GlobalAveragePool(x));
        x = graph.Concat(1, graph.Resize(x, 2, OnnxResizeMode.Nearest), graph.Resize(x, 2, OnnxResizeMode.Bilinear));
        graph.Output("translated", graph.Slice(graph.Clip(x, -1, 1), 1, 2, 3), -1, 3, -1, -1);
        OnnxChecker.AssertAccepts(graph.ToProto().ToByteArray());
    }

    [TestMethod]
    public void Checker_accepts_attention_and_arithmetic()
    {
        float[] eight = new float[8];
        var graph = new OnnxGraph("attention");
        OnnxValue x = graph.Input("tokens", -1, 6, 8), time = graph.Input("time", -1, 1);
        OnnxValue waves = graph.Concat(1, graph.Sin(time), graph.Cos(graph.Exp(time)));
        x = graph.LayerNormalization(x, -1, eight, eight, 1e-5);
        OnnxValue heads = graph.Transpose(graph.Reshape(x, -1, 6, 2, 4), 0, 2, 1, 3);
        OnnxValue scores = graph.Mul(graph.MatMul(heads, graph.Transpose(heads, 0, 1, 3, 2)), 0.5);
        heads = graph.Transpose(graph.MatMul(graph.Softmax(scores, -1), heads), 0, 2, 1, 3);
        x = graph.Sub(x, graph.MatMul(graph.Reshape(heads, -1, 6, 8), graph.Constant(new float[64], 8, 8)));
        OnnxValue norm = graph.Sqrt(graph.Add(graph.ReduceSum(graph.Pow(x, 2), [1], keepDims: false), 1));
        graph.Output("norm", graph.Div(graph.Softplus(norm), graph.ReduceMean(x, [1], keepDims: false)), -1, 8);
        graph.Output("waves", graph.Mul(waves, 2), -1, 2);
        OnnxChecker.AssertAccepts(graph.ToProto().ToByteArray());
    }

    [TestMethod]
    public void Checker_rejects_a_planted_error()
    {
        byte[] model = TestGenerator.Model();
        int at = model.AsSpan().IndexOf("ConvTranspose"u8);
        "Com"u8.CopyTo(model.AsSpan(at));
        OnnxChecker.AssertRejects(model);
    }
}
