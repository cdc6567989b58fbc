namespace Microsoft.ML.Runtime;

/// <summary>What components share: a log, progress, the seed and the catalog of extensions.</summary>
public interface IHostEnvironment : IChannelProvider, IProgressChannelProvider
{
    IHost Register(string name, int? seed = null, bool? verbose = null);

    ComponentCatalog ComponentCatalog { get; }
}
