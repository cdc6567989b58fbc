using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>The row holds the latent vector itself.</summary>
internal sealed class LatentInput() : InputKind<VBuffer<float>>(nameof(Latent), "vector of Single")
{
    public override void ToLatent(in VBuffer<float> value, ServingSettings settings, Span<float> latent)
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
    }
}
