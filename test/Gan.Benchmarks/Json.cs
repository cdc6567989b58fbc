using System.Text.Json;

namespace Gan.Benchmarks;

/// <summary>How results are written for machines.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, _options);

    /// <exception cref="JsonException">The text is no such JSON.</exception>
    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, _options) ?? throw new JsonException($"A {typeof(T).Name} is expected, but the text is null.");
}
