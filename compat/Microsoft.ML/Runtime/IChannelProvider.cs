namespace Microsoft.ML.Runtime;

/// <summary>Opens channels for log messages.</summary>
public interface IChannelProvider : IExceptionContext
{
    IChannel Start(string name);

    IPipe<TMessage> StartPipe<TMessage>(string name);
}
