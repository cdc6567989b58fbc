using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gan.Onnx;

/// <summary>
/// The metadata properties of a model of some kind: their names have the prefix "gan.", numbers are in the invariant culture, lists are
/// JSON arrays.
/// </summary>
internal sealed class ModelProperties
{
    private const string Prefix = "gan.";
    private const string KindName = "kind";

    private readonly string _kind;
    private readonly IReadOnlyDictionary<string, string> _properties;

    private ModelProperties(string kind, IReadOnlyDictionary<string, string> properties) => (_kind, _properties) = (kind, properties);

    public float Minimum => Optional("minimum", -1f);

    public float Maximum => Optional("maximum", 1f);

    /// <summary>The name of what trained the model; empty if it is not known.</summary>
    public string Variant => Text("variant");

    /// <summary>Properties that say the kind, what all metadata have, and some values: numbers, texts, or JSON of lists.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        string kind, ModelMetadata metadata, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, object value) in (ReadOnlySpan<(string, object)>)
            [(KindName, kind), ("minimum", metadata.Minimum), ("maximum", metadata.Maximum), ("variant", metadata.Variant), .. values])
            properties.Add(Prefix + name, Convert.ToString(value, CultureInfo.InvariantCulture)!);
        return properties;
    }

    /// <summary>Reads metadata and checks them.</summary>
    /// <param name="kind">What the model should be: "translator".</param>
    /// <param name="properties">The properties of an ONNX model.</param>
    /// <param name="read">Makes the metadata.</param>
    /// <exception cref="InvalidDataException">The model is of another kind, a property is missing, or a value makes no sense.</exception>
    public static T Read<T>(string kind, IReadOnlyDictionary<string, string> properties, Func<ModelProperties, T> read)
        where T : ModelMetadata
    {
        ArgumentNullException.ThrowIfNull(properties);
        if (properties.GetValueOrDefault(Prefix + KindName) != kind)
            throw new InvalidDataException(
                $"The model must be a {kind}, with the metadata property '{Prefix}{KindName}' saying so, but the property is "
                + $"{(properties.TryGetValue(Prefix + KindName, out string? other) ? $"'{other}'." : "not there.")}");
        try
        {
            T metadata = read(new ModelProperties(kind, properties));
            metadata.Validate();
            return metadata;
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"The model's metadata is wrong: {e.Message}", e);
        }
    }

    /// <exception cref="InvalidDataException">It is missing, or no such number.</exception>
    public T Required<T>(string name) where T : INumber<T> => _properties.TryGetValue(Prefix + name, out string? text)
        ? Parse<T>(name, text)
        : throw new InvalidDataException(
            $"The model must have the metadata property '{Prefix}{name}', as every {_kind} of GanMl has, but lacks it.");

    /// <exception cref="InvalidDataException">It is no such number.</exception>
    public T Optional<T>(string name, T defaultValue) where T : INumber<T> =>
        _properties.TryGetValue(Prefix + name, out string? text) ? Parse<T>(name, text) : defaultValue;

    /// <summary>The text, or none.</summary>
    public string Text(string name) => _properties.GetValueOrDefault(Prefix + name, "");

    /// <summary>The list, or an empty one.</summary>
    /// <exception cref="InvalidDataException">It is no JSON array of such values.</exception>
    public IReadOnlyList<T> List<T>(string name, JsonTypeInfo<T[]> type)
    {
        string text = _properties.GetValueOrDefault(Prefix + name, "[]");
        try
        {
            return JsonSerializer.Deserialize(text, type) ?? throw new JsonException("It is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The model's metadata property '{Prefix}{name}' must be a JSON array, but is '{text}'.", e);
        }
    }

    private static T Parse<T>(string name, string text) where T : INumber<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out T? value)
            ? value
            : throw new InvalidDataException($"The model's metadata property '{Prefix}{name}' must be a number, but is '{text}'.");
}
