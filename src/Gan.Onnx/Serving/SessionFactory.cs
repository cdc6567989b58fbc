using System.Globalization;
using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx;

/// <summary>Opens models on the device that the options ask for.</summary>
internal static class SessionFactory
{
    public static (InferenceSession Session, string Device) Create(byte[] model, ServingDevice device)
    {
        if (device.GpuDeviceId is int index)
        {
            try
            {
                return (OpenOnCuda(model, device, index), $"cuda:{index}");
            }
            // A build of ONNX Runtime without CUDA may lack even the entry point.
            catch (Exception e) when (e is OnnxRuntimeException or EntryPointNotFoundException or DllNotFoundException)
            {
                if (!device.FallbackToCpu)
                    throw new InvalidOperationException(
                        $"CUDA device {index} cannot be used, and FallbackToCpu is false. ONNX Runtime says: {e.Message}", e);
            }
        }
        return (OpenOnCpu(model, device), "cpu");
    }

    private static InferenceSession OpenOnCpu(byte[] model, ServingDevice device)
    {
        using SessionOptions sessionOptions = CommonOptions(device);
        try
        {
            return new InferenceSession(model, sessionOptions);
        }
        catch (OnnxRuntimeException e)
        {
            throw new InvalidDataException($"This is no ONNX model that ONNX Runtime can load. It says: {e.Message}", e);
        }
    }

    private static InferenceSession OpenOnCuda(byte[] model, ServingDevice device, int index)
    {
        using SessionOptions sessionOptions = CommonOptions(device);
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

    private static SessionOptions CommonOptions(ServingDevice device)
    {
        var sessionOptions = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        if (device.Threads is int threads)
            sessionOptions.IntraOpNumThreads = threads;
        return sessionOptions;
    }
}
