using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx;

/// <summary>ONNX Runtime's native library, which the program brings: this assembly asks for the managed part alone.</summary>
internal static class NativeRuntime
{
    private const string Missing =
        "ONNX Runtime's native library must be there to run a model, but it, or a library that it needs itself, cannot be loaded.";

    private const string Unfit =
        "ONNX Runtime's native library must fit its managed part, but does not: the program has a mixed set of package versions.";

    private static string Packages =>
        $"Give the program one package of version {ManagedVersion} or newer: Microsoft.ML.OnnxRuntime (CPU), or for CUDA "
        + "Microsoft.ML.OnnxRuntime.Gpu.Windows or Microsoft.ML.OnnxRuntime.Gpu.Linux; or one of "
        + "GanMl-cpu, GanMl-cuda-windows and GanMl-cuda-linux, which bring it.";

    private static string ManagedVersion => typeof(SessionOptions).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>The error to give in place of the one with which ONNX Runtime's managed part failed to start.</summary>
    public static InvalidOperationException Error(TypeInitializationException failure) =>
        new($"{(failure.InnerException is DllNotFoundException ? Missing : Unfit)} {Packages}", failure.GetBaseException());
}
