using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>How a prediction engine treats its rows and its transformer.</summary>
public sealed class PredictionEngineOptions
{
    /// <summary>Whether members of the prediction that have no column are left as they are, rather than being an error.</summary>
    internal bool IgnoreMissingColumns = true;

    internal SchemaDefinition InputSchemaDefinition;

    internal SchemaDefinition OutputSchemaDefinition;

    /// <summary>Whether disposing the engine disposes the transformer.</summary>
    public bool OwnsTransformer = true;

    public PredictionEngineOptions()
    {
    }
}
