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
    private readonly Func<TTransformer> _create;
    private readonly DataViewType _outputType;

    /// <param name="create">Makes the transformer.</param>
    /// <param name="outputType">The type of its column for images of unknown size.</param>
    private protected ImageModelEstimator(Func<TTransformer> create, Func<TTransformer, DataViewType> outputType)
    {
        _create = create;
        // A model that cannot be served is refused here, not in Fit.
        using TTransformer trial = create();
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
        return BoundTransformer.Bind(_create(), input.Schema);
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
