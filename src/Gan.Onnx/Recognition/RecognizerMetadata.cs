namespace Gan.Onnx;

/// <summary>
/// What a server has to know of a recognizer, from images to codes. It is stored in the ONNX model, as metadata properties.
/// </summary>
/// <remarks>
/// The model has the input "image", float N x channels x height x width, and the output "code", float N x <see cref="CodeSize"/>.
/// </remarks>
public sealed record RecognizerMetadata : IImageModelMetadata<RecognizerMetadata>
{
    private const string Kind = "recognizer";

    /// <summary>The channels of an image: 1 (gray) or 3 (red, green, blue).</summary>
    public required int Channels { get; init; }

    /// <summary>The height of an image in pixels. At least 1.</summary>
    public required int Height { get; init; }

    /// <summary>The width of an image in pixels. At least 1.</summary>
    public required int Width { get; init; }

    /// <summary>The number of values that are read off an image. At least 1.</summary>
    public required int CodeSize { get; init; }

    /// <summary>The pixel value that stands for byte 0.</summary>
    /// <value>The default is -1.</value>
    public float Minimum { get; init; } = -1f;

    /// <summary>The pixel value that stands for byte 255. Above <see cref="Minimum"/>.</summary>
    /// <value>The default is 1.</value>
    public float Maximum { get; init; } = 1f;

    /// <summary>The name of what trained the recognizer.</summary>
    /// <value>The default is empty: not known.</value>
    public string Variant { get; init; } = "";

    ModelTensor IImageModelMetadata<RecognizerMetadata>.Input => ModelTensor.Of<float>("image", -1, Channels, Height, Width);

    ModelTensor IImageModelMetadata<RecognizerMetadata>.Output => ModelTensor.Of<float>("code", -1, CodeSize);

    PixelRange IImageModelMetadata<RecognizerMetadata>.Range => new(Minimum, Maximum);

    /// <summary>The metadata properties of an ONNX model that say this.</summary>
    public IReadOnlyDictionary<string, string> ToProperties() => ModelProperties.Of(
        Kind, ("channels", Channels), ("height", Height), ("width", Width), ("code_size", CodeSize), ("minimum", Minimum),
        ("maximum", Maximum), ("variant", Variant));

    /// <summary>Reads the metadata properties of an ONNX model.</summary>
    /// <exception cref="InvalidDataException">The model is no recognizer, a property is missing, or a value makes no sense.</exception>
    public static RecognizerMetadata FromProperties(IReadOnlyDictionary<string, string> properties) =>
        ModelProperties.Read(Kind, properties, read =>
        {
            var metadata = new RecognizerMetadata
            {
                Channels = read.Required<int>("channels"),
                Height = read.Required<int>("height"),
                Width = read.Required<int>("width"),
                CodeSize = read.Required<int>("code_size"),
                Minimum = read.Optional("minimum", -1f),
                Maximum = read.Optional("maximum", 1f),
                Variant = read.Text("variant"),
            };
            metadata.Validate();
            return metadata;
        });

    /// <summary>Checks that the recognizer takes images of a size.</summary>
    /// <exception cref="ArgumentException">It takes images of another.</exception>
    public void RequireSize(int height, int width)
    {
        if (height != Height || width != Width)
            throw new ArgumentException(
                $"Images to recognize must be {Width} x {Height}, but one is {width} x {height}. ResizeImages makes them so.");
    }

    void IImageModelMetadata<RecognizerMetadata>.Validate() => Validate();

    private void Validate()
    {
        ImagePlanes.RequireChannels(Channels, nameof(Channels));
        Guard.AtLeast(Height, 1, nameof(Height));
        Guard.AtLeast(Width, 1, nameof(Width));
        Guard.AtLeast(CodeSize, 1, nameof(CodeSize));
        new PixelRange(Minimum, Maximum).Validate();
    }
}
