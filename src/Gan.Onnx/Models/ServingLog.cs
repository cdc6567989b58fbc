using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace Gan.Onnx;

/// <summary>Tells of what the user should know and is no error: in ML.NET's log, or without one in the process's trace.</summary>
internal static class ServingLog
{
    private const string Source = "GanMl serving";

    /// <summary>A context whose log nobody reads.</summary>
    public static MLContext Nobody => new();

    public static void Warn(IHostEnvironment? environment, string warning)
    {
        if (environment is null)
        {
            Trace.TraceWarning($"{Source}: {warning}");
            return;
        }
        using IChannel log = environment.Start(Source);
        log.Warning(MessageSensitivity.None, warning);
    }
}
