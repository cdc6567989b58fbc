namespace Gan.Onnx.Tests;

/// <summary>
/// A generator whose bytes show its inputs: 20 z + 128 for each of 2 latents, 10 for each label, 100 c + 100 for each value of the code
/// vector.
/// </summary>
internal static class ConditionalGenerator
{
    public static readonly GeneratorMetadata Metadata = new()
    {
        LatentSize = 2,
        Channels = 1,
        Height = 1,
        Width = 2 + 1 + 7,
        Minimum = 0,
        Maximum = 255,
        ClassNames = ["cat", "dog", "7"],
        CategoricalCodes = [3, 2],
        ContinuousCodes = 2,
    };

    /// <summary>Classes, but no codes.</summary>
    public static readonly GeneratorMetadata LabelsOnly = Metadata with { CategoricalCodes = [], ContinuousCodes = 0, Width = 2 + 1 };

    /// <summary>Codes, but no classes.</summary>
    public static readonly GeneratorMetadata CodesOnly = Metadata with { ClassNames = [], Width = 2 + 7 };

    public static byte[] Model(GeneratorMetadata? metadata = null)
    {
        metadata ??= Metadata;
        var graph = new OnnxGraph("conditional");
        var parts = new List<OnnxValue> { graph.Add(graph.Mul(graph.Input("latent", -1, metadata.LatentSize), 20), 128) };
        if (metadata.Classes > 0)
        {
            float[] table = [.. Enumerable.Range(0, metadata.Classes).Select(label => 10f * label)];
            parts.Add(graph.Gather(table, metadata.Classes, 1, graph.IntegerInput("label", -1)));
        }
        if (metadata.CodeSize > 0)
            parts.Add(graph.Add(graph.Mul(graph.Input("code", -1, metadata.CodeSize), 100), 100));
        OnnxValue image = parts.Count == 1 ? parts[0] : graph.Concat(1, [.. parts]);
        graph.Output("image", graph.Reshape(image, -1, 1, 1, metadata.Width), -1, 1, 1, metadata.Width);
        return graph.ToModel(metadata);
    }

    public static GeneratorTransformer Transformer(GeneratorServingOptions options, GeneratorMetadata? metadata = null) =>
        new(Model(metadata), "Synthetic", "Seed", options with { Output = GeneratorOutput.Pixels });

    /// <summary>The bytes of a sample, as <see cref="Samples.Pixels"/> gives them.</summary>
    public static string Expected(ulong seed, long? label, float[]? code, double? truncation = null)
    {
        var latent = new float[Metadata.LatentSize];
        if (truncation is double bound)
            LatentSampler.Fill(seed, latent, bound);
        else
            LatentSampler.Fill(seed, latent);
        IEnumerable<double> values = [.. latent.Select(z => 20.0 * z + 128), .. label is long l ? [10.0 * l] : Array.Empty<double>(),
            .. (code ?? []).Select(c => 100.0 * c + 100)];
        return string.Join(" ", values.Select(value => Math.Round(Math.Clamp(value, 0, 255))));
    }
}
