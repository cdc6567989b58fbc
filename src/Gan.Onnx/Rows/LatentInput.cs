using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The row holds the latent vector itself. Its content seeds what is drawn beside it.</summary>
internal sealed class LatentInput() : InputKind<VBuffer<float>>(nameof(Latent), "vector of Single")
{
    public override ulong ToLatent(in VBuffer<float> value, ServingSettings settings, Span<float> latent)
    {
        if (value.Length != latent.Length)
            throw new InvalidOperationException(
                $"Latent column '{settings.InputColumnName}' must hold {latent.Length} values, the generator's latent size, "
                + $"but has {value.Length}.");
        value.CopyTo(latent);
        foreach (float z in latent)
        {
            if (!float.IsFinite(z))
                throw new InvalidOperationException($"Latent column '{settings.InputColumnName}' must hold finite values, but has {z}.");
        }
        return settings.SaltedSeed(ContentHash.OfFloats(latent));
    }
}
