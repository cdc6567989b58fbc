using System.Globalization;
using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx;

/// <summary>Opens models on the device that the options ask for.</summary>
internal static class SessionFactory
{
    private const string Cpu = "cpu";
    private const string CudaNeeds =
        "CUDA needs the package Microsoft.ML.OnnxRuntime.Gpu.Windows or .Gpu.Linux (GanMl-cuda-windows and GanMl-cuda-linux bring it) in "
        + "place of Microsoft.ML.OnnxRuntime, and NVIDIA's driver, CUDA and cuDNN.";

    /// <returns>The session, where it runs, and why that is the CPU though a CUDA device was asked for.</returns>
    /// <exception cref="InvalidDataException">This is no ONNX model.</exception>
    /// <exception cref="InvalidOperationException">
    /// The program has no native ONNX Runtime that fits; or the CUDA device cannot be used, and there is no fall-back.
    /// </exception>
    public static (InferenceSession Session, string Device, string? FallbackReason) Create(byte[] model, ServingOptions options)
    {
        try
        {
            return options.GpuDeviceId is int index ? OpenOnCuda(model, options, index) : (OpenOnCpu(model, options), Cpu, null);
        }
        catch (TypeInitializationException e)
        {
            throw NativeRuntime.Error(e);
        }
    }

    private static (InferenceSession Session, string Device, string? FallbackReason) OpenOnCuda(
        byte[] model, ServingOptions options, int index)
    {
        try
        {
            return (OpenOnCudaAlone(model, options, index), $"cuda:{index}", null);
        }
        catch (OnnxRuntimeException e)
        {
            string reason = $"CUDA device {index} cannot be used. ONNX Runtime says: \"{e.Message.Trim()}\".";
            if (!options.FallbackToCpu)
                throw new InvalidOperationException($"{reason} {CudaNeeds} Or set FallbackToCpu, where the CPU may serve.", e);
            InferenceSession session = OpenOnCpu(model, options);
            UserLog.Serving.Warn(options.Environment, $"The model runs on the CPU: {reason} {CudaNeeds}");
            return (session, Cpu, reason);
        }
    }

    private static InferenceSession OpenOnCpu(byte[] model, ServingOptions options)
    {
        using SessionOptions sessionOptions = CommonOptions(options);
        try
        {
            return new InferenceSession(model, sessionOptions);
        }
        catch (OnnxRuntimeException e)
        {
            throw new InvalidDataException($"This is no ONNX model that ONNX Runtime can load. It says: {e.Message}", e);
        }
    }

    private static InferenceSession OpenOnCudaAlone(byte[] model, ServingOptions options, int index)
    {
        using SessionOptions sessionOptions = CommonOptions(options);
        using var cuda = new OrtCUDAProviderOptions();
        cuda.UpdateOptions(new Dictionary<string, string>
        {
            ["device_id"] = index.ToString(CultureInfo.InvariantCulture),
            // The default, EXHAUSTIVE, times every algorithm again for each new batch size.
            ["cudnn_conv_algo_search"] = "HEURISTIC",
            // A row's sample should not depend on the device: TF32 would keep 10 bits of a float's 23.
            ["use_tf32"] = "0",
        });
        sessionOptions.AppendExecutionProvider_CUDA(cuda);
        return new InferenceSession(model, sessionOptions);
    }

    private static SessionOptions CommonOptions(ServingOptions options)
    {
        var sessionOptions = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        if (options.Threads is int threads)
            sessionOptions.IntraOpNumThreads = threads;
        return sessionOptions;
    }
}
