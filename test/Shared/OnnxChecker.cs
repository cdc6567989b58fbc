using System.Diagnostics;

namespace GanMl.Tests.Shared;

/// <summary>The reference implementation's check of a model: onnx.checker with shape inference, in Python.</summary>
internal static class OnnxChecker
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Fails the test unless the checker accepts the model; inconclusive where there is no checker.</summary>
    public static void AssertAccepts(byte[] model)
    {
        var (exitCode, output) = Run(model);
        Assert.AreEqual(0, exitCode, output);
    }

    /// <summary>Fails the test if the checker accepts the model; inconclusive where there is no checker.</summary>
    public static void AssertRejects(byte[] model) => Assert.AreNotEqual(0, Run(model).ExitCode);

    private static (int ExitCode, string Output) Run(byte[] model)
    {
        if (!File.Exists(Python) || Execute("import onnx").ExitCode != 0)
            Assert.Inconclusive($"onnx.checker needs {Python} with the package onnx (Debian: python3-onnx), which is not installed.");
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, model);
            return Execute("import onnx, sys; onnx.checker.check_model(onnx.load(sys.argv[1]), full_check=True)", path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int ExitCode, string Output) Execute(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, ["-c", script, .. arguments]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        string output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
