using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// The gated multiplicative nonlinearity tanh(a) sigmoid(b), where a is the first half of the channels and b the second (van den Oord
/// et al., arXiv:1606.05328, section 2.1): (N, 2 C, H, W) to (N, C, H, W).
/// </summary>
internal sealed class GatedActivation() : TensorModule(nameof(GatedActivation)), IOnnxExportable
{
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        long channels = input.shape[1] / 2;
        return (input.narrow(1, 0, channels).tanh() * input.narrow(1, channels, channels).sigmoid()).MoveToOuterDisposeScope();
    }

    public OnnxValue Export(OnnxGraph graph, OnnxValue input)
    {
        long channels = input.Shape[1] / 2;
        return graph.Mul(graph.Tanh(graph.Slice(input, 1, 0, channels)), graph.Sigmoid(graph.Slice(input, 1, channels, channels)));
    }
}
