using System;
using System.IO;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>The start of everything: catalogs of operations, a seed and a log.</summary>
public sealed class MLContext : IHostEnvironment
{
    private readonly HostEnvironment _environment;

    public MLContext(int? seed = null)
    {
        _environment = new HostEnvironment(seed, RaiseLog);
        Data = new DataOperationsCatalog(_environment);
        Model = new ModelOperationsCatalog(_environment);
        Transforms = new TransformsCatalog(_environment);
    }

    /// <summary>Raised for each message of every channel.</summary>
    public event EventHandler<LoggingEventArgs> Log;

    public DataOperationsCatalog Data { get; }

    public ModelOperationsCatalog Model { get; }

    public TransformsCatalog Transforms { get; }

    public ComponentCatalog ComponentCatalog => _environment.ComponentCatalog;

    /// <summary>The GPU that native engines are to use, or null for the CPU.</summary>
    public int? GpuDeviceId { get; set; }

    /// <summary>Whether the CPU may be used where that GPU cannot be.</summary>
    public bool FallbackToCpu { get; set; }

    public string TempFilePath { get; set; } = Path.GetTempPath();

    string IExceptionContext.ContextDescription => _environment.ContextDescription;

    IHost IHostEnvironment.Register(string name, int? seed, bool? verbose) => _environment.Register(name, seed, verbose);

    IChannel IChannelProvider.Start(string name) => _environment.Start(name);

    IPipe<TMessage> IChannelProvider.StartPipe<TMessage>(string name) => _environment.StartPipe<TMessage>(name);

    IProgressChannel IProgressChannelProvider.StartProgressChannel(string name) => _environment.StartProgressChannel(name);

    TException IExceptionContext.Process<TException>(TException ex) => _environment.Process(ex);

    private void RaiseLog(string source, ChannelMessage message)
        => Log?.Invoke(this, new LoggingEventArgs(message.Message, message.Kind, source));
}
