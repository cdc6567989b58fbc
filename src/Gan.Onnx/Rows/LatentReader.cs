namespace Gan.Onnx;

/// <summary>Writes the latent vector of the current row, and gives the row's seed.</summary>
internal delegate ulong LatentReader(Span<float> latent);
