using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// Adds a column that an ONNX model makes of a column of images: a <see cref="TranslatorEstimator"/> or a
/// <see cref="RecognizerEstimator"/>. There is nothing to learn.
/// </summary>
/// <typeparam name="TTransformer">What serves the model.</typeparam>
public abstract class ImageModelEstimator<TTransformer> : IEstimator<TTransformer> where TTransformer : ImageModelTransformer
{
    private readonly Func<ImageModelOptions, TTransformer> _create;
    private readonly ImageModelOptions _options;
    private readonly DataViewType _outputType;

    /// <param name="create">Makes the transformer.</param>
    /// <param name="outputType">The type of its column for images of unknown size.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    private protected ImageModelEstimator(
        Func<ImageModelOptions, TTransformer> create, Func<TTransformer, DataViewType> outputType, ImageModelOptions? options)
    {
        _create = create;
        _options = options ?? new ImageModelOptions();
        // A model that cannot be served is refused here, not in Fit. A fall-back is told of by the transformer that Fit makes.
        using TTransformer trial = create(_options with { Environment = ServingLog.Nobody });
        (OutputColumnName, InputColumnName, _outputType) = (trial.OutputColumnName, trial.InputColumnName, outputType(trial));
    }

    /// <summary>The column that is added.</summary>
    public string OutputColumnName { get; }

    /// <summary>The column of images.</summary>
    public string InputColumnName { get; }

    /// <summary>The transformer, bound to the input's columns.</summary>
    /// <exception cref="ArgumentException">The input column is missing, has the wrong type, or images of a wrong size.</exception>
    public TTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return BoundTransformer.Bind(_create(_options), input.Schema);
    }

    /// <summary>The input's shape with the added column.</summary>
    /// <exception cref="ArgumentException">The input column is missing, or has the wrong type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var input = ColumnShape.Find(inputSchema, "Input", InputColumnName);
        ImageKind.For(input.Name, input.RawType, input.TypeName);
        return SchemaShapes.With(inputSchema, OutputColumnName, _outputType);
    }
}
