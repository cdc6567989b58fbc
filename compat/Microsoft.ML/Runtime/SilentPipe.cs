using System;

namespace Microsoft.ML.Runtime;

/// <summary>A pipe that no one listens to: the real package logs channel messages only.</summary>
internal sealed class SilentPipe<TMessage> : IPipe<TMessage>
{
    public SilentPipe(string name)
    {
        ContextDescription = name;
    }

    public string ContextDescription { get; }

    public void Send(TMessage msg)
    {
    }

    public TException Process<TException>(TException ex)
        where TException : Exception
        => ex;

    public void Dispose()
    {
    }
}
