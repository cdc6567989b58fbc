namespace Microsoft.ML;

/// <summary>Learns a transformer from data.</summary>
public interface IEstimator<out TTransformer>
    where TTransformer : ITransformer
{
    TTransformer Fit(IDataView input);

    /// <summary>What the transformer will make of columns of these shapes; throws on a missing or wrongly typed one.</summary>
    SchemaShape GetOutputSchema(SchemaShape inputSchema);
}
