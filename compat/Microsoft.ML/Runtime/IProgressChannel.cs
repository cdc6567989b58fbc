using System;

namespace Microsoft.ML.Runtime;

/// <summary>Takes reports of a long operation's progress.</summary>
public interface IProgressChannel : IProgressChannelProvider, IDisposable
{
    void SetHeader(ProgressHeader header, Action<IProgressEntry> fillAction);

    void Checkpoint(params double?[] values);
}
