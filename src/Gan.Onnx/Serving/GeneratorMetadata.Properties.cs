using System.Globalization;
using System.Numerics;
using System.Text.Json;

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
            [Prefix + "class_names"] = JsonSerializer.Serialize(ClassNames),
            [Prefix + "categorical_codes"] = JsonSerializer.Serialize(CategoricalCodes),
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
        try
        {
            var metadata = new GeneratorMetadata
            {
                LatentSize = Required<int>(properties, "latent_size"),
                Channels = Required<int>(properties, "channels"),
                Height = Required<int>(properties, "height"),
                Width = Required<int>(properties, "width"),
                ClassNames = ReadClassNames(properties),
                CategoricalCodes = List<int>(properties, "categorical_codes"),
                ContinuousCodes = Optional(properties, "continuous_codes", 0),
                Minimum = Optional(properties, "minimum", -1f),
                Maximum = Optional(properties, "maximum", 1f),
                Diffusion = ReadDiffusion(properties),
                Variant = properties.GetValueOrDefault(Prefix + "variant", ""),
            };
            metadata.Validate();
            return metadata;
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"The model's metadata is wrong: {e.Message}", e);
        }
    }

    private static IReadOnlyList<string> ReadClassNames(IReadOnlyDictionary<string, string> properties)
    {
        IReadOnlyList<string> names = List<string>(properties, "class_names");
        int count = Optional(properties, "classes", names.Count);
        Guard.InRange(count, 0, MaxClasses, nameof(Classes));
        if (names.Count == 0)
            return [.. Enumerable.Range(0, count).Select(label => Text(label))];
        Guard.Length(names.Count, count, nameof(ClassNames));
        return names;
    }

    private static DiffusionProcess? ReadDiffusion(IReadOnlyDictionary<string, string> properties) =>
        properties.TryGetValue(Prefix + "noise_schedule", out string? schedule)
            ? new DiffusionProcess(NoiseSchedule.Find(schedule), Required<int>(properties, "diffusion_times"))
            : null;

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

    private static IReadOnlyList<T> List<T>(IReadOnlyDictionary<string, string> properties, string name)
    {
        string text = properties.GetValueOrDefault(Prefix + name, "[]");
        try
        {
            return JsonSerializer.Deserialize<T[]>(text) ?? throw new JsonException("It is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The model's metadata property '{Prefix}{name}' must be a JSON array, but is '{text}'.", e);
        }
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
