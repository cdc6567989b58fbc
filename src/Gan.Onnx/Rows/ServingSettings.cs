using System.Text.Json.Serialization;

namespace Gan.Onnx;

/// <summary>The columns of a <see cref="GeneratorTransformer"/> and its options.</summary>
internal sealed record ServingSettings(string OutputColumnName, string InputColumnName, GeneratorOptions Options)
{
    /// <summary>The seed of a row whose content is <paramref name="content"/>. Mix(0) = 0: the default salt changes nothing.</summary>
    public ulong SaltedSeed(ulong content) => content ^ LatentSampler.Mix((ulong)Options.Seed);

    /// <summary>What latent vectors are drawn from.</summary>
    [JsonIgnore]
    public TruncatedNormal Latents { get; } = new(Options.Truncation);
}
