namespace Gan.Onnx;

/// <summary>What a server has to know of a translator, from images to images.</summary>
/// <remarks>
/// The model has the input "image", float N x <see cref="InputChannels"/> x H x W, and the output "translation" of the same height
/// and width, float N x <see cref="OutputChannels"/> x H x W. Batch, height and width are free, but for <see cref="SizeMultiple"/> and
/// <see cref="SmallestSize"/>.
/// </remarks>
public sealed record TranslatorMetadata : ModelMetadata
{
    private const string Kind = "translator";
    private const int LargestSide = 4096;

    /// <summary>The channels of an image that goes in: 1 (gray) or 3 (red, green, blue).</summary>
    public required int InputChannels { get; init; }

    /// <summary>The channels of an image that comes out: 1 (gray) or 3 (red, green, blue).</summary>
    public required int OutputChannels { get; init; }

    /// <summary>What the height and the width are multiples of. From 1 to 4,096.</summary>
    public required int SizeMultiple { get; init; }

    /// <summary>The least height and width. From 1 to 4,096.</summary>
    public required int SmallestSize { get; init; }

    internal override IReadOnlyList<ModelTensor> Inputs => [ModelTensor.Of<float>("image", -1, InputChannels, -1, -1)];

    internal override ModelTensor Output => ModelTensor.Of<float>("translation", -1, OutputChannels, -1, -1);

    internal override (int Height, int Width) SmallestImage
    {
        get
        {
            int side = (SmallestSize + SizeMultiple - 1) / SizeMultiple * SizeMultiple;
            return (side, side);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> ToProperties() => ModelProperties.Of(
        Kind, this, ("input_channels", InputChannels), ("output_channels", OutputChannels), ("size_multiple", SizeMultiple),
        ("smallest_size", SmallestSize));

    /// <summary>Reads the metadata properties of an ONNX model.</summary>
    /// <exception cref="InvalidDataException">The model is no translator, a property is missing, or a value makes no sense.</exception>
    public static TranslatorMetadata FromProperties(IReadOnlyDictionary<string, string> properties) =>
        ModelProperties.Read(Kind, properties, read => new TranslatorMetadata
        {
            InputChannels = read.Required<int>("input_channels"),
            OutputChannels = read.Required<int>("output_channels"),
            SizeMultiple = read.Required<int>("size_multiple"),
            SmallestSize = read.Required<int>("smallest_size"),
            Minimum = read.Minimum,
            Maximum = read.Maximum,
            Variant = read.Variant,
        });

    /// <summary>Checks that the translator takes images of a size.</summary>
    /// <exception cref="ArgumentException">A side is too small, or no multiple of <see cref="SizeMultiple"/>.</exception>
    internal void RequireSize(int height, int width)
    {
        if (height < SmallestSize || width < SmallestSize || height % SizeMultiple != 0 || width % SizeMultiple != 0)
            throw new ArgumentException(
                $"Images to translate must have sides that are multiples of {SizeMultiple}, at least {SmallestSize}, as the network asks, "
                + $"but one is {width} x {height}. ResizeImages makes them so.");
    }

    internal override void Validate()
    {
        base.Validate();
        Guard.Channels(InputChannels, nameof(InputChannels));
        Guard.Channels(OutputChannels, nameof(OutputChannels));
        Guard.InRange(SizeMultiple, 1, LargestSide, nameof(SizeMultiple));
        Guard.InRange(SmallestSize, 1, LargestSide, nameof(SmallestSize));
    }
}
