using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// What serves a model whose input is an image: a <see cref="TranslatorTransformer"/> or a <see cref="RecognizerTransformer"/>. It maps
/// row to row, and computes when a row is read.
/// </summary>
public abstract class ImageModelTransformer : ITransformer, IDisposable
{
    private ImageBinding? _binding;

    private protected ImageModelTransformer(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, ImageModelOptions options)
    {
        Guard.NotEmpty(outputColumnName, nameof(outputColumnName));
        Guard.NotEmpty(inputColumnName, nameof(inputColumnName));
        OnnxModel = onnxModel;
        Options = options;
        Columns = new ImageModelColumns(outputColumnName, inputColumnName);
    }

    /// <summary>The column that is added.</summary>
    public string OutputColumnName => Columns.OutputColumnName;

    /// <summary>The column of images.</summary>
    public string InputColumnName => Columns.InputColumnName;

    /// <summary>The options.</summary>
    public ImageModelOptions Options { get; }

    /// <summary>The ONNX model's bytes.</summary>
    public ReadOnlyMemory<byte> OnnxModel { get; }

    /// <summary>Where the model runs: "cpu" or "cuda:N".</summary>
    public abstract string Device { get; }

    /// <summary>Why the model runs on the CPU though a CUDA device was asked for; null where it runs as asked.</summary>
    public abstract string? FallbackReason { get; }

    /// <inheritdoc/>
    public bool IsRowToRowMapper => true;

    private protected ImageModelColumns Columns { get; }

    /// <summary>Writes the model to an ONNX file, which any ONNX runtime loads.</summary>
    /// <exception cref="IOException">The file cannot be written; nothing is left behind.</exception>
    public void SaveOnnx(string path) => AtomicFile.WriteAllBytes(path, OnnxModel);

    /// <summary>The input schema with the added column.</summary>
    /// <exception cref="ArgumentException">The input column is missing, has the wrong type, or images of a wrong size.</exception>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Live(inputSchema).GetOutputSchema(inputSchema);

    /// <summary>The input with the added column. Nothing is computed until its rows are read.</summary>
    /// <exception cref="ArgumentException">The input column is missing, has the wrong type, or images of a wrong size.</exception>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Live(input.Schema).Transform(input);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input column is missing, has the wrong type, or images of a wrong size.</exception>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => Live(inputSchema).GetRowToRowMapper(inputSchema);

    /// <summary>Frees the model, once the runs in progress have ended.</summary>
    public abstract void Dispose();

    internal SavedImageModel ToSaved() => new(Columns, Options, OnnxModel);

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ImageBinding binding = _binding ?? throw new InvalidOperationException(
            $"The type of input column '{InputColumnName}' must be known before the model is saved, but no data was seen: "
            + "call GetOutputSchema or Transform first.");
        Saved(binding).Save(ctx);
    }

    private protected abstract ImageBinding Bind(DataViewSchema schema);

    private protected abstract IImageMapping LiveMapping(ImageBinding binding);

    private protected abstract ITransformer Saved(ImageBinding binding);

    private ITransformer Live(DataViewSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _binding = Bind(schema);
        return _binding.Kind.Map(LiveMapping(_binding));
    }
}
