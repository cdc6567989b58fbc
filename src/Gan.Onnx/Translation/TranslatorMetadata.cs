namespace Gan.Onnx;

/// <summary>
/// What a server has to know of a translator, from images to images. It is stored in the ONNX model, as metadata properties.
/// </summary>
/// <remarks>
/// The model has the input "image", float N x <see cref="InputChannels"/> x H x W, and the output "translation" of the same height
/// and width, float N x <see cref="OutputChannels"/> x H x W. Batch, height and width are free, within <see cref="RequireSize"/>.
/// </remarks>
public sealed record TranslatorMetadata : IImageModelMetadata<TranslatorMetadata>
{
    private const string Kind = "translator";

    /// <summary>The channels of an image that goes in: 1 (gray) or 3 (red, green, blue).</summary>
    public required int InputChannels { get; init; }

    /// <summary>The channels of an image that comes out: 1 (gray) or 3 (red, green, blue).</summary>
    public required int OutputChannels { get; init; }

    /// <summary>What the height and the width are multiples of. At least 1.</summary>
    public required int SizeMultiple { get; init; }

    /// <summary>The least height and width. At least 1.</summary>
    public required int SmallestSize { get; init; }

    /// <summary>The pixel value that stands for byte 0.</summary>
    /// <value>The default is -1.</value>
    public float Minimum { get; init; } = -1f;

    /// <summary>The pixel value that stands for byte 255. Above <see cref="Minimum"/>.</summary>
    /// <value>The default is 1.</value>
    public float Maximum { get; init; } = 1f;

    /// <summary>The name of what trained the translator, such as "pix2pix".</summary>
    /// <value>The default is empty: not known.</value>
    public string Variant { get; init; } = "";

    ModelTensor IImageModelMetadata<TranslatorMetadata>.Input => ModelTensor.Of<float>("image", -1, InputChannels, -1, -1);

    ModelTensor IImageModelMetadata<TranslatorMetadata>.Output => ModelTensor.Of<float>("translation", -1, OutputChannels, -1, -1);

    int IImageModelMetadata<TranslatorMetadata>.Channels => InputChannels;

    internal PixelRange Range => new(Minimum, Maximum);

    PixelRange IImageModelMetadata<TranslatorMetadata>.Range => Range;

    /// <summary>The metadata properties of an ONNX model that say this.</summary>
    public IReadOnlyDictionary<string, string> ToProperties() => ModelProperties.Of(
        Kind, ("input_channels", InputChannels), ("output_channels", OutputChannels), ("size_multiple", SizeMultiple),
        ("smallest_size", SmallestSize), ("minimum", Minimum), ("maximum", Maximum), ("variant", Variant));

    /// <summary>Reads the metadata properties of an ONNX model.</summary>
    /// <exception cref="InvalidDataException">The model is no translator, a property is missing, or a value makes no sense.</exception>
    public static TranslatorMetadata FromProperties(IReadOnlyDictionary<string, string> properties) =>
        ModelProperties.Read(Kind, properties, read =>
        {
            var metadata = new TranslatorMetadata
            {
                InputChannels = read.Required<int>("input_channels"),
                OutputChannels = read.Required<int>("output_channels"),
                SizeMultiple = read.Required<int>("size_multiple"),
                SmallestSize = read.Required<int>("smallest_size"),
                Minimum = read.Optional("minimum", -1f),
                Maximum = read.Optional("maximum", 1f),
                Variant = read.Text("variant"),
            };
            metadata.Validate();
            return metadata;
        });

    /// <summary>Checks that the translator takes images of a size.</summary>
    /// <exception cref="ArgumentException">A side is too small, or no multiple of <see cref="SizeMultiple"/>.</exception>
    public void RequireSize(int height, int width)
    {
        if (height < SmallestSize || width < SmallestSize || height % SizeMultiple != 0 || width % SizeMultiple != 0)
            throw new ArgumentException(
                $"Images to translate must have sides that are multiples of {SizeMultiple}, at least {SmallestSize}, as the network asks, "
                + $"but one is {width} x {height}. ResizeImages makes them so.");
    }

    void IImageModelMetadata<TranslatorMetadata>.Validate() => Validate();

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal void Validate()
    {
        ImagePlanes.RequireChannels(InputChannels, nameof(InputChannels));
        ImagePlanes.RequireChannels(OutputChannels, nameof(OutputChannels));
        Guard.AtLeast(SizeMultiple, 1, nameof(SizeMultiple));
        Guard.AtLeast(SmallestSize, 1, nameof(SmallestSize));
        Range.Validate();
    }
}
