namespace Microsoft.ML.Runtime;

/// <summary>How much a log message matters.</summary>
public enum ChannelMessageKind
{
    Trace = 0,
    Info = 1,
    Warning = 2,
    Error = 3,
}
