using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>A layer with what is folded into its weights: its spectral norm, and the batch norm that follows it.</summary>
internal sealed record FusedLayer(Module Layer, LayerExporter Exporter, SpectralNorm? SpectralNorm = null, BatchNorm? BatchNorm = null)
{
    /// <exception cref="NotSupportedException">The layer has no exporter.</exception>
    public static FusedLayer Of(Module layer) => layer is SpectralNorm norm
        ? Of(norm.Layer) with { SpectralNorm = norm }
        : new FusedLayer(layer, LayerExporter.For(layer));

    public bool TakesBatchNorm => BatchNorm is null && Exporter.FoldsBatchNorm;

    public OnnxValue Export(OnnxGraph graph, OnnxValue input)
    {
        var affine = ChannelAffine.Of(BatchNorm);
        return Exporter.Export(graph, Layer, input, SpectralNorm is null ? affine : affine.AfterDividingBy(SigmaOf(SpectralNorm)));
    }

    private static double SigmaOf(SpectralNorm norm)
    {
        using var noGradient = torch.no_grad();
        using var sigma = norm.Sigma();
        return sigma.item<float>();
    }
}
