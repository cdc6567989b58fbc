using System.Diagnostics;
using Gan.Onnx.Graph;
using Gan.Onnx.Tests.Testing;

namespace Gan.Onnx.Tests.Graph;

/// <summary>The standard's own checker, with shape inference, as an independent reader.</summary>
[TestClass]
public class OnnxCheckerTests
{
    private const string Python = "/usr/bin/python3";

    [TestMethod]
    public void Checker_accepts_a_generator() => Check(TestGenerator.Model());

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
        Check(graph.ToModel(new() { LatentSize = 8, Channels = 1, Height = 8, Width = 8 }));
    }

    [TestMethod]
    public void Checker_rejects_a_planted_error()
    {
        byte[] model = TestGenerator.Model();
        int at = model.AsSpan().IndexOf("ConvTranspose"u8);
        "Com"u8.CopyTo(model.AsSpan(at));
        Assert.AreNotEqual(0, Run(model).ExitCode);
    }

    private static void Check(byte[] model)
    {
        (int exitCode, string output) = Run(model);
        Assert.AreEqual(0, exitCode, output);
    }

    private static (int ExitCode, string Output) Run(byte[] model)
    {
        if (!File.Exists(Python) || Execute("import onnx").ExitCode != 0)
            Assert.Inconclusive($"onnx.checker needs {Python} with the package onnx (Debian: python3-onnx), which is not installed.");
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["model.onnx"], model);
        return Execute("import onnx, sys; onnx.checker.check_model(onnx.load(sys.argv[1]), full_check=True)", folder["model.onnx"]);
    }

    private static (int ExitCode, string Output) Execute(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, ["-c", script, .. arguments]) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
