using System.Globalization;
using System.Numerics;

namespace Gan.Onnx;

/// <summary>What a server has to know of a generator. It is stored in the ONNX model, as metadata properties.</summary>
public sealed record GeneratorMetadata
{
    private const string Prefix = "gan.";

    // A batch of the largest size (GeneratorOptions.BatchSize) fits one array.
    private const int MaxLatentSize = (1 << 22) - 1;
    private const int MaxPixelCount = (1 << 22) - 1;

    /// <summary>The length of the latent vector. At least 1, and less than 4 Mi.</summary>
    public required int LatentSize { get; init; }

    /// <summary>The channels of the image: 1 (gray) or 3 (red, green, blue).</summary>
    public required int Channels { get; init; }

    /// <summary>The height of the image in pixels. At least 1.</summary>
    public required int Height { get; init; }

    /// <summary>The width of the image in pixels. At least 1.</summary>
    public required int Width { get; init; }

    /// <summary>The number of classes of a conditional generator.</summary>
    /// <value>The default is 0: not conditional.</value>
    public int Classes { get; init; }

    /// <summary>The pixel value that stands for byte 0.</summary>
    /// <value>The default is -1.</value>
    public float Minimum { get; init; } = -1f;

    /// <summary>The pixel value that stands for byte 255. Above <see cref="Minimum"/>.</summary>
    /// <value>The default is 1.</value>
    public float Maximum { get; init; } = 1f;

    /// <summary>The name of the GAN variant that trained the generator.</summary>
    /// <value>The default is empty: not known.</value>
    public string Variant { get; init; } = "";

    /// <summary>The number of values in one image, channels x height x width. Less than 4 Mi.</summary>
    public int PixelCount => Channels * Height * Width;

    /// <summary>The metadata properties of an ONNX model that say this.</summary>
    public IReadOnlyDictionary<string, string> ToProperties() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Prefix + "latent_size"] = Text(LatentSize),
        [Prefix + "channels"] = Text(Channels),
        [Prefix + "height"] = Text(Height),
        [Prefix + "width"] = Text(Width),
        [Prefix + "classes"] = Text(Classes),
        [Prefix + "minimum"] = Text(Minimum),
        [Prefix + "maximum"] = Text(Maximum),
        [Prefix + "variant"] = Variant,
    };

    /// <summary>Reads the metadata properties of an ONNX model.</summary>
    /// <exception cref="InvalidDataException">A property is missing, or its value makes no sense.</exception>
    public static GeneratorMetadata FromProperties(IReadOnlyDictionary<string, string> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var metadata = new GeneratorMetadata
        {
            LatentSize = Required<int>(properties, "latent_size"),
            Channels = Required<int>(properties, "channels"),
            Height = Required<int>(properties, "height"),
            Width = Required<int>(properties, "width"),
            Classes = Optional(properties, "classes", 0),
            Minimum = Optional(properties, "minimum", -1f),
            Maximum = Optional(properties, "maximum", 1f),
            Variant = properties.GetValueOrDefault(Prefix + "variant", ""),
        };
        try
        {
            metadata.Validate();
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"The model's metadata is wrong: {e.Message}", e);
        }
        return metadata;
    }

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal void Validate()
    {
        Guard.InRange(LatentSize, 1, MaxLatentSize, nameof(LatentSize));
        if (Channels is not (1 or 3))
            throw new ArgumentException($"Channels must be 1 or 3, but is {Channels}.");
        Guard.AtLeast(Height, 1, nameof(Height));
        Guard.AtLeast(Width, 1, nameof(Width));
        Guard.InRange((long)Channels * Height * Width, 1, MaxPixelCount, "Channels * Height * Width");
        Guard.AtLeast(Classes, 0, nameof(Classes));
        Guard.Finite(Minimum, nameof(Minimum));
        Guard.Finite(Maximum, nameof(Maximum));
        Guard.GreaterThan(Maximum, Minimum, nameof(Maximum));
    }

    private static T Required<T>(IReadOnlyDictionary<string, string> properties, string name) where T : INumber<T> =>
        properties.TryGetValue(Prefix + name, out string? text)
            ? Parse<T>(name, text)
            : throw new InvalidDataException(
                $"The model must have the metadata property '{Prefix}{name}', as every generator of GanMl has, but lacks it.");

    private static T Optional<T>(IReadOnlyDictionary<string, string> properties, string name, T defaultValue) where T : INumber<T> =>
        properties.TryGetValue(Prefix + name, out string? text) ? Parse<T>(name, text) : defaultValue;

    private static T Parse<T>(string name, string text) where T : INumber<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out T? value)
            ? value
            : throw new InvalidDataException($"The model's metadata property '{Prefix}{name}' must be a number, but is '{text}'.");

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
