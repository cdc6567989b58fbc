using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx.Tests;

[TestClass]
public class NativeRuntimeTests
{
    private static readonly string[] s_packages =
    [
        "Microsoft.ML.OnnxRuntime (CPU)", "Microsoft.ML.OnnxRuntime.Gpu.Windows", "GanMl-cpu", "GanMl-cuda-windows", "GanMl-cuda-linux",
    ];

    [TestMethod]
    public void Program_without_the_native_library_gets_an_error_that_names_the_packages()
    {
        string[] expected = ["must be there", $"version {ManagedVersion}", .. s_packages];
        Open(name => throw new DllNotFoundException($"Unable to load shared library '{name}'."), expected);
    }

    [TestMethod]
    public void Native_library_that_does_not_fit_is_an_error_that_speaks_of_mixed_versions()
    {
        // The C library stands for an ONNX Runtime that lacks what the managed part calls.
        string other = OperatingSystem.IsWindows() ? "kernel32" : OperatingSystem.IsMacOS() ? "libSystem.dylib" : "libc.so.6";
        string[] expected = ["mixed set of package versions", $"version {ManagedVersion}", .. s_packages];
        Open(_ => NativeLibrary.Load(other), expected);
    }

    private static string ManagedVersion => typeof(InferenceSession).Assembly.GetName().Version!.ToString(3);

    private static void Open(Func<string, nint> nativeLibrary, string[] expected)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["generator.onnx"], TestGenerator.Model());
        var program = new WithoutNativeRuntime(nativeLibrary);
        Throws.Error<InvalidOperationException>(() => program.OpenModel(folder["generator.onnx"]), expected);
        program.Unload();
        GeneratorSession.FromFile(folder["generator.onnx"]).Dispose();
    }
}
