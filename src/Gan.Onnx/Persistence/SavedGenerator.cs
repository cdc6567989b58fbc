using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gan.Onnx;

/// <summary>
/// All that a generator in an ML.NET model file is made of, as one text: the settings in JSON, a line break, the model in base64.
/// </summary>
internal sealed record SavedGenerator(ServingSettings Settings, ReadOnlyMemory<byte> OnnxModel)
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public string ToText()
    {
        // The device is the serving machine's affair.
        GeneratorOptions portable = Settings.Options with { GpuDeviceId = null, FallbackToCpu = false, Threads = null };
        string settings = JsonSerializer.Serialize(Settings with { Options = portable }, s_json);
        return $"{settings}\n{Convert.ToBase64String(OnnxModel.Span)}";
    }

    /// <exception cref="InvalidDataException">This is not the text of a saved generator.</exception>
    public static SavedGenerator Parse(string text)
    {
        int settingsEnd = text.IndexOf('\n');
        try
        {
            ServingSettings? settings = JsonSerializer.Deserialize<ServingSettings>(text.AsSpan(0, Math.Max(settingsEnd, 0)), s_json);
            return new SavedGenerator(
                settings ?? throw new JsonException("The settings are null."), Convert.FromBase64String(text[(settingsEnd + 1)..]));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new InvalidDataException($"The generator in the model file is damaged: {e.Message}", e);
        }
    }
}
