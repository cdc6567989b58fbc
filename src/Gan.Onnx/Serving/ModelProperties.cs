using System.Globalization;
using System.Numerics;

namespace Gan.Onnx;

/// <summary>
/// The metadata properties of a model of some kind: their names have the prefix "gan.", numbers are in the invariant culture.
/// </summary>
/// <param name="kind">What the model should be, for messages: "translator".</param>
/// <param name="properties">The properties of an ONNX model.</param>
internal sealed class ModelProperties(string kind, IReadOnlyDictionary<string, string> properties)
{
    private const string Prefix = "gan.";
    private const string KindName = "kind";

    /// <summary>Properties that say the kind and some values: numbers or text.</summary>
    public static IReadOnlyDictionary<string, string> Of(string kind, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Prefix + KindName] = kind };
        foreach ((string name, object value) in values)
            properties.Add(Prefix + name, Convert.ToString(value, CultureInfo.InvariantCulture)!);
        return properties;
    }

    /// <summary>Reads metadata and checks them.</summary>
    /// <exception cref="InvalidDataException">The model is of another kind, a property is missing, or a value makes no sense.</exception>
    public static T Read<T>(string kind, IReadOnlyDictionary<string, string> properties, Func<ModelProperties, T> read)
    {
        ArgumentNullException.ThrowIfNull(properties);
        if (properties.GetValueOrDefault(Prefix + KindName) != kind)
            throw new InvalidDataException(
                $"The model must be a {kind}, with the metadata property '{Prefix}{KindName}' saying so, but the property is "
                + $"{(properties.TryGetValue(Prefix + KindName, out string? other) ? $"'{other}'." : "not there.")}");
        try
        {
            return read(new ModelProperties(kind, properties));
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"The model's metadata is wrong: {e.Message}", e);
        }
    }

    /// <exception cref="InvalidDataException">It is missing, or no such number.</exception>
    public T Required<T>(string name) where T : INumber<T> => properties.TryGetValue(Prefix + name, out string? text)
        ? Parse<T>(name, text)
        : throw new InvalidDataException(
            $"The model must have the metadata property '{Prefix}{name}', as every {kind} of GanMl has, but lacks it.");

    /// <exception cref="InvalidDataException">It is no such number.</exception>
    public T Optional<T>(string name, T defaultValue) where T : INumber<T> =>
        properties.TryGetValue(Prefix + name, out string? text) ? Parse<T>(name, text) : defaultValue;

    /// <summary>The text, or none.</summary>
    public string Text(string name) => properties.GetValueOrDefault(Prefix + name, "");

    private static T Parse<T>(string name, string text) where T : INumber<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out T? value)
            ? value
            : throw new InvalidDataException($"The model's metadata property '{Prefix}{name}' must be a number, but is '{text}'.");
}
