using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gan.Onnx;

/// <summary>All that a model in an ML.NET model file is made of, as one text: the settings in JSON, a line break, the model in base64.</summary>
// Not by generated code, which would give an option that a file does not have yet 0 in place of its default.
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OnlyWithReflection)]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = OnlyWithReflection)]
internal static class SavedText
{
    private const string OnlyWithReflection = "ML.NET itself reads and writes its model files by reflection.";

    private static readonly JsonSerializerOptions s_json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write<TSettings>(TSettings settings, ReadOnlyMemory<byte> onnxModel) =>
        $"{JsonSerializer.Serialize(settings, s_json)}\n{Convert.ToBase64String(onnxModel.Span)}";

    /// <param name="text">What <see cref="Write"/> wrote.</param>
    /// <param name="kind">What the model is, for messages: "generator".</param>
    /// <exception cref="InvalidDataException">This is no such text.</exception>
    public static (TSettings Settings, byte[] OnnxModel) Read<TSettings>(string text, string kind)
    {
        int settingsEnd = text.IndexOf('\n');
        try
        {
            TSettings? settings = JsonSerializer.Deserialize<TSettings>(text.AsSpan(0, Math.Max(settingsEnd, 0)), s_json);
            return (settings ?? throw new JsonException("The settings are null."), Convert.FromBase64String(text[(settingsEnd + 1)..]));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new InvalidDataException($"The {kind} in the model file is damaged: {e.Message}", e);
        }
    }

    /// <summary>A row's payload as the string that it is, which is the same object for every row.</summary>
    public static string Of(ReadOnlyMemory<char> payload) =>
        MemoryMarshal.TryGetString(payload, out string? text, out _, out int length) && length == text.Length ? text : payload.ToString();
}
