using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// Adds a column that an ONNX model makes of others: a <see cref="GeneratorTransformer"/>, a <see cref="TranslatorTransformer"/> or a
/// <see cref="RecognizerTransformer"/>. It maps row to row, and computes when a row is read.
/// </summary>
/// <remarks>
/// Data views are computed in batches, for which the input is read once, a batch or two ahead of the cursor. It is a row-to-row mapper, so
/// <c>PredictionEngine</c> works. <c>Model.Save</c> keeps the model in the model file; plain ML.NET with this assembly loads it, and
/// computes row by row, on the CPU; <c>Model.FindGenerator</c> and its siblings of <see cref="GanOnnxCatalog"/> give the batched
/// transformer back.
/// </remarks>
public abstract class ModelTransformer : ITransformer, IDisposable
{
    private readonly OnnxModel _model;
    // A model file has to name the types of the input columns: those of the data that Fit was given.
    private ModelBinding? _fitted;

    private protected ModelTransformer(ModelSession session, string outputColumnName, string inputColumnName)
    {
        SavedColumns.RequireOther(outputColumnName);
        SavedColumns.RequireOther(inputColumnName);
        _model = session.Model;
        (OutputColumnName, InputColumnName) = (outputColumnName, inputColumnName);
    }

    /// <summary>The column that is added.</summary>
    public string OutputColumnName { get; }

    /// <summary>The column that the model reads.</summary>
    public string InputColumnName { get; }

    /// <summary>Where the model runs: "cpu" or "cuda:N".</summary>
    public string Device => _model.Device;

    /// <summary>Why the model runs on the CPU though a CUDA device was asked for; null where it runs as asked.</summary>
    public string? FallbackReason => _model.FallbackReason;

    /// <summary>The ONNX model's bytes.</summary>
    public ReadOnlyMemory<byte> OnnxModel => _model.Bytes;

    /// <inheritdoc/>
    public bool IsRowToRowMapper => true;

    /// <summary>Writes the model to an ONNX file, which any ONNX runtime loads.</summary>
    /// <exception cref="IOException">The file cannot be written; nothing is left behind.</exception>
    public void SaveOnnx(string path) => AtomicFile.WriteAllBytes(path, OnnxModel);

    /// <summary>The input schema with the added column.</summary>
    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Bind(inputSchema).OutputSchema;

    /// <summary>The input with the added column. Nothing is computed until its rows are read.</summary>
    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ModelDataView(input, Bind(input.Schema));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => new ModelRowMapper(Bind(inputSchema));

    /// <summary>Frees the model, once the runs in progress have ended.</summary>
    public virtual void Dispose() => _model.Dispose();

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        if (_fitted is null)
            throw new InvalidOperationException(
                $"The type of input column '{InputColumnName}' must be known to save the model, but this transformer was made without "
                + "data: "
                + "save one that an estimator's Fit returned, or the ML.NET model that this one was found in.");
        ((ICanSaveModel)_fitted.ToSaved()).Save(ctx);
    }

    /// <summary>
    /// The transformer as an estimator's Fit returns it, so that it can be saved. Where it does not fit the data it is disposed.
    /// </summary>
    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    internal static T Fitted<T>(T transformer, DataViewSchema schema) where T : ModelTransformer
    {
        try
        {
            transformer._fitted = transformer.Bind(schema);
            return transformer;
        }
        catch
        {
            transformer.Dispose();
            throw;
        }
    }

    /// <summary>The text by which a model file holds this.</summary>
    internal abstract string ToText();

    /// <exception cref="ArgumentException">An input column is missing, or has the wrong type.</exception>
    private protected abstract ModelBinding CreateBinding(DataViewSchema schema);

    private ModelBinding Bind(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return CreateBinding(inputSchema);
    }
}
