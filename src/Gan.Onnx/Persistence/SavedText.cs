using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gan.Onnx;

/// <summary>
/// All that a model in an ML.NET model file is made of, as one text of three lines: its kind, the settings in JSON, the ONNX model in
/// base64.
/// </summary>
// Not by generated code, which would give an option that a file does not have yet 0 in place of its default.
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OnlyWithReflection)]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = OnlyWithReflection)]
internal static class SavedText
{
    private const string OnlyWithReflection = "ML.NET itself reads and writes its model files by reflection.";

    private static readonly JsonSerializerOptions _json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write<TSettings>(string kind, TSettings settings, ReadOnlyMemory<byte> onnxModel) =>
        $"{kind}\n{JsonSerializer.Serialize(settings, _json)}\n{Convert.ToBase64String(onnxModel.Span)}";

    /// <summary>Whether the text is of a model of a kind.</summary>
    public static bool IsOf(string kind, string text) => text.StartsWith($"{kind}\n", StringComparison.Ordinal);

    /// <param name="kind">What the model should be: "generator".</param>
    /// <param name="text">What <see cref="Write"/> wrote.</param>
    /// <param name="validate">Throws an <see cref="ArgumentException"/> where settings are out of their range.</param>
    /// <exception cref="InvalidDataException">This is no such text.</exception>
    public static (TSettings Settings, byte[] OnnxModel) Read<TSettings>(string kind, string text, Action<TSettings> validate)
    {
        try
        {
            if (!IsOf(kind, text) || text.Split('\n', 3) is not [_, var json, var model])
                throw new FormatException("It does not have its three lines.");
            TSettings settings = JsonSerializer.Deserialize<TSettings>(json, _json) ?? throw new JsonException("The settings are null.");
            validate(settings);
            return (settings, Convert.FromBase64String(model));
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"The {kind} in the model file is damaged: {e.Message}", e);
        }
    }

    /// <summary>A row's payload as the string that it is, which is the same object for every row.</summary>
    public static string Of(ReadOnlyMemory<char> payload) =>
        MemoryMarshal.TryGetString(payload, out string? text, out _, out int length) && length == text.Length ? text : payload.ToString();
}
