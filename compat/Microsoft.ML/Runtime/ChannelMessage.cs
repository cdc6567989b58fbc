namespace Microsoft.ML.Runtime;

/// <summary>A log message.</summary>
public readonly struct ChannelMessage
{
    internal readonly ChannelMessageKind Kind;

    internal readonly MessageSensitivity Sensitivity;

    internal ChannelMessage(ChannelMessageKind kind, MessageSensitivity sensitivity, string message)
    {
        Kind = kind;
        Sensitivity = sensitivity;
        Message = message;
    }

    internal string Message { get; }
}
