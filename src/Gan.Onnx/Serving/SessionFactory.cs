using System.Globalization;
using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx;

/// <summary>Opens models on the device that the options ask for.</summary>
internal static class SessionFactory
{
    public static (InferenceSession Session, string Device) Create(byte[] model, GeneratorOptions options)
    {
        if (options.GpuDeviceId is int device)
        {
            try
            {
                return (OpenOnCuda(model, options, device), $"cuda:{device}");
            }
            // A build of ONNX Runtime without CUDA may lack even the entry point.
            catch (Exception e) when (e is OnnxRuntimeException or EntryPointNotFoundException or DllNotFoundException)
            {
                if (!options.FallbackToCpu)
                    throw new InvalidOperationException(
                        $"CUDA device {device} cannot be used, and FallbackToCpu is false. ONNX Runtime says: {e.Message}", e);
            }
        }
        return (OpenOnCpu(model, options), "cpu");
    }

    private static InferenceSession OpenOnCpu(byte[] model, GeneratorOptions options)
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

    private static InferenceSession OpenOnCuda(byte[] model, GeneratorOptions options, int device)
    {
        using SessionOptions sessionOptions = CommonOptions(options);
        using var cuda = new OrtCUDAProviderOptions();
        cuda.UpdateOptions(new Dictionary<string, string>
        {
            ["device_id"] = device.ToString(CultureInfo.InvariantCulture),
            // The default, EXHAUSTIVE, times every algorithm again for each new batch size.
            ["cudnn_conv_algo_search"] = "HEURISTIC",
            // A row's sample should not depend on the device: TF32 would keep 10 bits of a float's 23.
            ["use_tf32"] = "0",
        });
        sessionOptions.AppendExecutionProvider_CUDA(cuda);
        return new InferenceSession(model, sessionOptions);
    }

    private static SessionOptions CommonOptions(GeneratorOptions options)
    {
        var sessionOptions = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        if (options.Threads is int threads)
            sessionOptions.IntraOpNumThreads = threads;
        return sessionOptions;
    }
}
