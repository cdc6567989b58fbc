using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace Gan.Onnx;

/// <summary>Tells of what the user should know and is no error: in ML.NET's log, or without one in the process's trace.</summary>
/// <param name="source">What the messages are about, as the log names it.</param>
internal sealed class UserLog(string source)
{
    public static UserLog Serving { get; } = new("GanMl serving");

    public static UserLog Data { get; } = new("GanMl data");

    /// <summary>A context whose log nobody reads.</summary>
    public static MLContext Nobody => new();

    public void Info(IHostEnvironment? environment, string message)
    {
        if (environment is null)
        {
            Trace.TraceInformation($"{source}: {message}");
            return;
        }
        using IChannel log = environment.Start(source);
        log.Info(MessageSensitivity.None, message);
    }

    public void Warn(IHostEnvironment? environment, string warning)
    {
        if (environment is null)
        {
            Trace.TraceWarning($"{source}: {warning}");
            return;
        }
        using IChannel log = environment.Start(source);
        log.Warning(MessageSensitivity.None, warning);
    }
}
