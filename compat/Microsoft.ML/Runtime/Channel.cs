using System;
using System.Diagnostics;

namespace Microsoft.ML.Runtime;

/// <summary>Hands messages to the environment's log, among them its own of its start and end.</summary>
internal sealed class Channel : IChannel
{
    private readonly Action<string, ChannelMessage> _log;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public Channel(string name, Action<string, ChannelMessage> log)
    {
        ContextDescription = name;
        _log = log;
        Trace(MessageSensitivity.None, "Channel started");
    }

    public string ContextDescription { get; }

    public void Send(ChannelMessage msg) => _log(ContextDescription, msg);

    public void Trace(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Trace, sensitivity, fmt);

    public void Trace(MessageSensitivity sensitivity, string fmt, params object[] args)
        => Trace(sensitivity, string.Format(fmt, args));

    public void Info(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Info, sensitivity, fmt);

    public void Info(MessageSensitivity sensitivity, string fmt, params object[] args)
        => Info(sensitivity, string.Format(fmt, args));

    public void Warning(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Warning, sensitivity, fmt);

    public void Warning(MessageSensitivity sensitivity, string fmt, params object[] args)
        => Warning(sensitivity, string.Format(fmt, args));

    public void Error(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Error, sensitivity, fmt);

    public void Error(MessageSensitivity sensitivity, string fmt, params object[] args)
        => Error(sensitivity, string.Format(fmt, args));

    public TException Process<TException>(TException ex)
        where TException : Exception
        => ex;

    public void Dispose()
    {
        Trace(MessageSensitivity.None, $"Channel finished. Elapsed {_watch.Elapsed:c}.");
        Trace(MessageSensitivity.None, "Channel disposed");
    }

    private void Send(ChannelMessageKind kind, MessageSensitivity sensitivity, string message)
        => Send(new ChannelMessage(kind, sensitivity, message));
}
