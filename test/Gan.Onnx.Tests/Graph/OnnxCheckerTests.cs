using Gan.Onnx.Graph;
using Gan.Onnx.Tests.Testing;
using GanMl.Tests.Shared;

namespace Gan.Onnx.Tests.Graph;

/// <summary>The standard's own checker, with shape inference, as an independent reader.</summary>
[TestClass]
public class OnnxCheckerTests
{
    [TestMethod]
    public void Checker_accepts_a_generator() => OnnxChecker.AssertAccepts(TestGenerator.Model());

    [TestMethod]
    public void Checker_accepts_a_graph_of_every_operator()
    {
        var graph = new OnnxGraph("all");
        OnnxValue x = graph.Input("latent", -1, 8);
        x = graph.Reshape(graph.Gemm(x, new float[256], [32, 8], new float[32], transposeB: true), -1, 8, 2, 2);
        x = graph.LeakyRelu(graph.BatchNormalization(x, new float[8], new float[8], new float[8], new float[8], 1e-5), 0.2);
        x = graph.Relu(graph.ConvTranspose(x, new float[8 * 8 * 16], [8, 8, 4, 4], new float[8], stride: 2, padding: 1));
        x = graph.DepthToSpace(graph.Conv(x, new float[4 * 8 * 9], [4, 8, 3, 3], new float[4], stride: 1, padding: 1), 2);
        x = graph.Mul(graph.Tanh(x), graph.Sigmoid(x));
        graph.Output("image", graph.Add(x, x), -1, 1, 8, 8);
        OnnxChecker.AssertAccepts(graph.ToModel(new() { LatentSize = 8, Channels = 1, Height = 8, Width = 8 }));
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
