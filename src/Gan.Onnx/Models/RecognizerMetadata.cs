namespace Gan.Onnx;

/// <summary>What a server has to know of a recognizer, from images to codes.</summary>
/// <remarks>
/// The model has the input "image", float N x channels x height x width, and the output "code", float N x <see cref="CodeSize"/>.
/// </remarks>
public sealed record RecognizerMetadata : ModelMetadata
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

    internal override IReadOnlyList<ModelTensor> Inputs => [ModelTensor.Of<float>("image", -1, Channels, Height, Width)];

    internal override ModelTensor Output => ModelTensor.Of<float>("code", -1, CodeSize);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> ToProperties() => ModelProperties.Of(
        Kind, this, ("channels", Channels), ("height", Height), ("width", Width), ("code_size", CodeSize));

    /// <summary>Reads the metadata properties of an ONNX model.</summary>
    /// <exception cref="InvalidDataException">The model is no recognizer, a property is missing, or a value makes no sense.</exception>
    public static RecognizerMetadata FromProperties(IReadOnlyDictionary<string, string> properties) =>
        ModelProperties.Read(Kind, properties, read => new RecognizerMetadata
        {
            Channels = read.Required<int>("channels"),
            Height = read.Required<int>("height"),
            Width = read.Required<int>("width"),
            CodeSize = read.Required<int>("code_size"),
            Minimum = read.Minimum,
            Maximum = read.Maximum,
            Variant = read.Variant,
        });

    /// <summary>Checks that the recognizer takes images of a size.</summary>
    /// <exception cref="ArgumentException">It takes images of another.</exception>
    internal void RequireSize(int height, int width)
    {
        if (height != Height || width != Width)
            throw new ArgumentException(
                $"Images to recognize must be {Width} x {Height}, but one is {width} x {height}. ResizeImages makes them so.");
    }

    internal override void Validate()
    {
        base.Validate();
        Guard.Channels(Channels, nameof(Channels));
        Guard.AtLeast(Height, 1, nameof(Height));
        Guard.AtLeast(Width, 1, nameof(Width));
        Guard.AtLeast(CodeSize, 1, nameof(CodeSize));
    }
}
