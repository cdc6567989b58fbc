using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace Gan.Onnx.Tests;

/// <summary>The warnings of serving that a context's log is told.</summary>
internal sealed class ServingWarnings
{
    private const string Source = "GanMl serving";
    private readonly List<string> _messages = [];

    public ServingWarnings() => Environment.Log += (_, entry) =>
    {
        if (entry.Kind == ChannelMessageKind.Warning && entry.Source.Contains(Source, StringComparison.Ordinal))
            _messages.Add(entry.RawMessage);
    };

    public MLContext Environment { get; } = new();

    public IReadOnlyList<string> Messages => _messages;

    /// <summary>What the process's trace is told meanwhile, of serving and holding <paramref name="part"/>.</summary>
    public static List<string> OfTrace(string part, Action action)
    {
        using var listener = new TraceMessages();
        Trace.Listeners.Add(listener);
        try
        {
            action();
        }
        finally
        {
            Trace.Listeners.Remove(listener);
        }
        // Tests beside this one may be telling the trace, too.
        return listener.Messages.FindAll(message => message.StartsWith(Source, StringComparison.Ordinal) && message.Contains(part));
    }

    private sealed class TraceMessages : TraceListener
    {
        public List<string> Messages { get; } = [];

        public override void TraceEvent(
            TraceEventCache? eventCache, string source, TraceEventType eventType, int id, string? message)
        {
            if (eventType == TraceEventType.Warning && message is not null)
                Messages.Add(message);
        }

        public override void Write(string? message)
        {
        }

        public override void WriteLine(string? message)
        {
        }
    }
}
