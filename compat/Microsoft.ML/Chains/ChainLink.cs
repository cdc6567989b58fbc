namespace Microsoft.ML.Data;

/// <summary>An estimator in a chain.</summary>
internal sealed record ChainLink(IEstimator<ITransformer> Estimator, TransformerScope Scope, bool CacheAfter = false);
