using System.Diagnostics;

namespace Gan.Onnx.Tests;

/// <summary>The program Gan.Onnx.Native, compiled to native code.</summary>
internal sealed class NativeProgram : IDisposable
{
    // Of the SDK's and NuGet's errors where the linker, or the compiler's package, is not there.
    private static readonly string[] s_missing = ["Platform linker", "Microsoft.DotNet.ILCompiler"];
    private readonly TempFolder _folder = new();

    private NativeProgram()
    {
    }

    /// <summary>The folder of the program.</summary>
    public string Path => _folder["published"];

    public string File => System.IO.Path.Combine(Path, OperatingSystem.IsWindows() ? "Gan.Onnx.Native.exe" : "Gan.Onnx.Native");

    /// <summary>Compiles it, for some 30 seconds; ends the test as inconclusive where there are no sources or no tool chain.</summary>
    public static NativeProgram PublishOrInconclusive()
    {
        string root = RepositoryRoot.PathOrInconclusive;
        var program = new NativeProgram();
        (int exitCode, string output) = Execute(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            // No build server, which would live on with the output's pipe, and nothing of it in the repository.
            "publish", System.IO.Path.Combine(root, "test", "Gan.Onnx.Native"), "-c", "Release", "--nologo", "-v", "quiet",
            "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:PublishAot=true", "-p:GanTorch=cpu",
            $"-p:ArtifactsPath={program._folder["artifacts"]}", "-o", program.Path);
        if (exitCode == 0)
            return program;
        program.Dispose();
        if (s_missing.Any(output.Contains))
            Assert.Inconclusive($"Native code needs a linker and the package ILCompiler, which are not there. The SDK says: {output}");
        throw new AssertFailedException(output);
    }

    /// <summary>Runs it.</summary>
    public (int ExitCode, string Output) Run(params string[] arguments) => Execute(File, arguments);

    public void Dispose() => _folder.Dispose();

    private static (int ExitCode, string Output) Execute(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
