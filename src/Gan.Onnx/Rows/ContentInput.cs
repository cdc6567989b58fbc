namespace Gan.Onnx;

/// <summary>
/// Samples from what a row holds: the content is hashed to 64 bits (an integer is its own hash), salted, and seeds the latents.
/// </summary>
internal sealed class ContentInput<T>(string id, string typeName, Func<T, ulong> hash) : InputKind<T>(id, typeName)
{
    public override ulong ToLatent(in T value, ServingSettings settings, Span<float> latent)
    {
        if (value is null)
            throw new InvalidOperationException(
                $"Input column '{settings.InputColumnName}' must hold a value in every row, but has a missing {TypeName}.");
        ulong seed = settings.SaltedSeed(hash(value));
        LatentSampler.Fill(seed, latent, settings.Latents);
        return seed;
    }
}
