using System;

namespace Microsoft.ML.Runtime;

/// <summary>Progress that no one listens to: in the real package too it never reaches <see cref="MLContext.Log"/>.</summary>
internal sealed class SilentProgressChannel : IProgressChannel
{
    public void SetHeader(ProgressHeader header, Action<IProgressEntry> fillAction)
    {
    }

    public void Checkpoint(params double?[] values)
    {
    }

    public IProgressChannel StartProgressChannel(string name) => new SilentProgressChannel();

    public void Dispose()
    {
    }
}
