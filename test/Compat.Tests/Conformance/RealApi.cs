namespace Compat.Tests.Conformance;

/// <summary>The real packages' public API, as printed from their assemblies and kept under api/.</summary>
internal static class RealApi
{
    /// <summary>Microsoft.ML 5.0.0 and Microsoft.ML.ImageAnalytics 5.0.0: the assemblies that compat/Microsoft.ML stands in for.</summary>
    public static IReadOnlyList<ApiLine> MicrosoftMl { get; } =
    [
        .. Read("Microsoft.ML.DataView"), .. Read("Microsoft.ML.Core"), .. Read("Microsoft.ML.Data"),
        .. Read("Microsoft.ML.Transforms"), .. Read("Microsoft.ML.ImageAnalytics"),
    ];

    /// <summary>TorchSharp 0.106.0.</summary>
    public static IReadOnlyList<ApiLine> TorchSharp { get; } = [.. Read("TorchSharp")];

    private static IEnumerable<ApiLine> Read(string assembly)
    {
        using Stream stream = typeof(RealApi).Assembly.GetManifestResourceStream(assembly + ".txt")
            ?? throw new InvalidOperationException($"The list '{assembly}.txt' must be embedded in the test assembly, but is not.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("//", StringComparison.Ordinal))
                yield return ApiLine.Parse(line);
        }
    }
}
