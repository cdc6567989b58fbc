using System.Diagnostics;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

/// <summary>PyTorch's own values: one run of a Python script for all tests, since importing torch takes seconds.</summary>
internal static class Oracle
{
    private const string Python = "/usr/bin/python3";

    private static readonly Lazy<(Dictionary<string, double[]>? Values, string Reason)> Answer = new(Run);

    /// <summary>Compares a tensor with the value of that name; without python3-torch the test is inconclusive.</summary>
    internal static void AssertClose(string name, Tensor actual, double tolerance = 1e-5)
    {
        if (Answer.Value.Values is not { } values)
        {
            Assert.Inconclusive($"No PyTorch to compare with: {Answer.Value.Reason}");
            return;
        }
        using var scope = NewDisposeScope();
        var expected = values[name];
        var flat = actual.detach().to(ScalarType.Float64).contiguous().data<double>().ToArray();
        Assert.HasCount(expected.Length, flat, name);
        for (var i = 0; i < flat.Length; i++)
            Assert.AreEqual(expected[i], flat[i], tolerance * Math.Max(1, Math.Abs(expected[i])), $"{name}[{i}]");
    }

    private static (Dictionary<string, double[]>?, string) Run()
    {
        if (!File.Exists(Python))
            return (null, $"{Python} is missing.");
        var start = new ProcessStartInfo(Python, ["-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(OracleScript.Text);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (errors.Result.Contains("No module named 'torch'"))
            return (null, "python3-torch is not installed.");
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The oracle's script failed: {errors.Result}");
        return (JsonSerializer.Deserialize<Dictionary<string, double[]>>(output), "");
    }
}
