using System;
using System.Linq;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>Estimators fitted one after the other, each on what the ones before made of the data.</summary>
public sealed class EstimatorChain<TLastTransformer> : IEstimator<TransformerChain<TLastTransformer>>
    where TLastTransformer : class, ITransformer
{
    internal readonly IEstimator<TLastTransformer> LastEstimator;

    private readonly ChainLink[] _links;

    public EstimatorChain()
        : this([])
    {
    }

    internal EstimatorChain(ChainLink[] links)
    {
        _links = links;
        LastEstimator = links.LastOrDefault()?.Estimator as IEstimator<TLastTransformer>;
    }

    /// <summary>Checks the schema along the whole chain before any data are read, then fits.</summary>
    public TransformerChain<TLastTransformer> Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShape.Create(input.Schema));
        var data = input;
        var transformers = new ITransformer[_links.Length];
        for (int i = 0; i < _links.Length; i++)
        {
            transformers[i] = _links[i].Estimator.Fit(data);
            data = transformers[i].Transform(data);
            if (_links[i].CacheAfter && i < _links.Length - 1)
                data = new CachedDataView(data);
        }
        return new TransformerChain<TLastTransformer>(transformers, _links.Select(link => link.Scope));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => _links.Aggregate(inputSchema, (schema, link) => link.Estimator.GetOutputSchema(schema));

    public EstimatorChain<TNewTrans> Append<TNewTrans>(
        IEstimator<TNewTrans> estimator, TransformerScope scope = TransformerScope.Everything)
        where TNewTrans : class, ITransformer
    {
        ArgumentNullException.ThrowIfNull(estimator);
        return new EstimatorChain<TNewTrans>([.. _links, new ChainLink(estimator, scope)]);
    }

    /// <summary>Keeps in memory what the chain so far computes, for the estimators after it.</summary>
    internal EstimatorChain<TLastTransformer> AppendCacheCheckpoint(IHostEnvironment env)
    {
        ArgumentNullException.ThrowIfNull(env);
        if (_links.Length == 0)
            throw new InvalidOperationException("A cache checkpoint must follow an estimator, but the chain has none.");
        return new EstimatorChain<TLastTransformer>([.. _links[..^1], _links[^1] with { CacheAfter = true }]);
    }
}
