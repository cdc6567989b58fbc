using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gan.Onnx;

// The metadata as properties of an ONNX model: numbers in the invariant culture, lists as JSON arrays.
public sealed partial record GeneratorMetadata
{
    private const string Prefix = "gan.";

    /// <summary>The metadata properties of an ONNX model that say this.</summary>
    public IReadOnlyDictionary<string, string> ToProperties()
    {
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Prefix + "latent_size"] = Text(LatentSize),
            [Prefix + "channels"] = Text(Channels),
            [Prefix + "height"] = Text(Height),
            [Prefix + "width"] = Text(Width),
            [Prefix + "classes"] = Text(Classes),
            [Prefix + "class_names"] = JsonSerializer.Serialize([.. ClassNames], MetadataJson.Default.StringArray),
            [Prefix + "categorical_codes"] = JsonSerializer.Serialize([.. CategoricalCodes], MetadataJson.Default.Int32Array),
            [Prefix + "continuous_codes"] = Text(ContinuousCodes),
            [Prefix + "minimum"] = Text(Minimum),
            [Prefix + "maximum"] = Text(Maximum),
            [Prefix + "variant"] = Variant,
        };
        if (Diffusion is not null)
        {
            properties.Add(Prefix + "noise_schedule", Diffusion.Schedule.Name);
            properties.Add(Prefix + "diffusion_times", Text(Diffusion.Times));
        }
        return properties;
    }

    /// <summary>
    /// Reads the metadata properties of an ONNX model. Classes that have a count but no names are named "0", "1", …
    /// </summary>
    /// <exception cref="InvalidDataException">A property is missing, or its value makes no sense.</exception>
    public static GeneratorMetadata FromProperties(IReadOnlyDictionary<string, string> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var read = new ModelProperties("generator", properties);
        try
        {
            var metadata = new GeneratorMetadata
            {
                LatentSize = read.Required<int>("latent_size"),
                Channels = read.Required<int>("channels"),
                Height = read.Required<int>("height"),
                Width = read.Required<int>("width"),
                ClassNames = ReadClassNames(read, properties),
                CategoricalCodes = List(properties, "categorical_codes", MetadataJson.Default.Int32Array),
                ContinuousCodes = read.Optional("continuous_codes", 0),
                Minimum = read.Optional("minimum", -1f),
                Maximum = read.Optional("maximum", 1f),
                Diffusion = ReadDiffusion(read, properties),
                Variant = read.Text("variant"),
            };
            metadata.Validate();
            return metadata;
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"The model's metadata is wrong: {e.Message}", e);
        }
    }

    private static IReadOnlyList<string> ReadClassNames(
        ModelProperties read, IReadOnlyDictionary<string, string> properties)
    {
        IReadOnlyList<string> names = List(properties, "class_names", MetadataJson.Default.StringArray);
        int count = read.Optional("classes", names.Count);
        Guard.InRange(count, 0, MaxClasses, nameof(Classes));
        if (names.Count == 0)
            return [.. Enumerable.Range(0, count).Select(label => Text(label))];
        Guard.Length(names.Count, count, nameof(ClassNames));
        return names;
    }

    private static DiffusionProcess? ReadDiffusion(
        ModelProperties read, IReadOnlyDictionary<string, string> properties) =>
        properties.TryGetValue(Prefix + "noise_schedule", out string? schedule)
            ? new DiffusionProcess(NoiseSchedule.Find(schedule), read.Required<int>("diffusion_times"))
            : null;

    private static IReadOnlyList<T> List<T>(
        IReadOnlyDictionary<string, string> properties, string name, JsonTypeInfo<T[]> type)
    {
        string text = properties.GetValueOrDefault(Prefix + name, "[]");
        try
        {
            return JsonSerializer.Deserialize(text, type) ?? throw new JsonException("It is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The model's metadata property '{Prefix}{name}' must be a JSON array, but is '{text}'.", e);
        }
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
