namespace Gan.Onnx;

/// <summary>Writes the latent vector of the current row.</summary>
internal delegate void LatentReader(Span<float> latent);
