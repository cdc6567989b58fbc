using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// Adds a column that an ONNX model makes of others: a <see cref="GeneratorEstimator"/>, a <see cref="TranslatorEstimator"/> or a
/// <see cref="RecognizerEstimator"/>. There is nothing to learn.
/// </summary>
/// <typeparam name="TTransformer">What serves the model.</typeparam>
public abstract class ModelEstimator<TTransformer> : IEstimator<TTransformer> where TTransformer : ModelTransformer
{
    private readonly Func<TTransformer> _create;
    private readonly DataViewType _outputType;
    // Loaded already, for the first Fit: a model that cannot be served is refused by the constructor.
    private TTransformer? _loaded;

    private protected ModelEstimator(Func<TTransformer> create, Func<TTransformer, DataViewType> outputType)
    {
        _create = create;
        _loaded = create();
        (OutputColumnName, InputColumnName, _outputType) = (_loaded.OutputColumnName, _loaded.InputColumnName, outputType(_loaded));
    }

    /// <summary>The column that is added.</summary>
    public string OutputColumnName { get; }

    /// <summary>The column that the model reads.</summary>
    public string InputColumnName { get; }

    /// <summary>The transformer, fitted to the types of the input's columns.</summary>
    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    public TTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ModelTransformer.Fitted(Interlocked.Exchange(ref _loaded, null) ?? _create(), input.Schema);
    }

    /// <summary>The input's shape with the added column.</summary>
    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        Require(inputSchema);
        return SchemaShapes.With(inputSchema, OutputColumnName, _outputType);
    }

    private protected abstract void Require(SchemaShape schema);
}
