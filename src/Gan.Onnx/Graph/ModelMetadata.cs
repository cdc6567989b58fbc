namespace Gan.Onnx;

/// <summary>
/// What a server has to know of a model: of its kind, its inputs, its pixels. It is stored in the ONNX model, as metadata properties:
/// see <see cref="GeneratorMetadata"/>, <see cref="TranslatorMetadata"/> and <see cref="RecognizerMetadata"/>.
/// </summary>
public abstract record ModelMetadata
{
    private protected ModelMetadata()
    {
    }

    /// <summary>The pixel value that stands for byte 0.</summary>
    /// <value>The default is -1.</value>
    public float Minimum { get; init; } = -1f;

    /// <summary>The pixel value that stands for byte 255. Above <see cref="Minimum"/>.</summary>
    /// <value>The default is 1.</value>
    public float Maximum { get; init; } = 1f;

    /// <summary>The name of what trained the model, such as "wgan-gp" or "pix2pix".</summary>
    /// <value>The default is empty: not known.</value>
    public string Variant { get; init; } = "";

    /// <summary><see cref="Minimum"/> and <see cref="Maximum"/>.</summary>
    public PixelRange Range => new(Minimum, Maximum);

    /// <summary>The inputs that the model has.</summary>
    internal abstract IReadOnlyList<ModelTensor> Inputs { get; }

    /// <summary>The output that the model has.</summary>
    internal abstract ModelTensor Output { get; }

    /// <summary>The least image that the model takes where it leaves the size free.</summary>
    internal virtual (int Height, int Width) SmallestImage => (1, 1);

    /// <summary>The metadata properties of an ONNX model that say this.</summary>
    public abstract IReadOnlyDictionary<string, string> ToProperties();

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal virtual void Validate() => Range.Validate();
}
