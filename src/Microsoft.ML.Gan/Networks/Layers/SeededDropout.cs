using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Dropout (Srivastava et al., Journal of Machine Learning Research 15, 2014) from random numbers of its own: in training each value is 0
/// with the probability p and else divided by 1 - p; outside of training it changes nothing.
/// </summary>
/// <param name="p">The probability, from 0 to less than 1.</param>
/// <param name="seed">Determines what is dropped.</param>
internal sealed class SeededDropout(double p, int seed) : TensorModule(nameof(SeededDropout)), IOnnxExportable
{
    private torch.Generator? _random;

    public override Tensor forward(Tensor input)
    {
        if (!training || p == 0)
            return input.alias();
        _random ??= new torch.Generator((ulong)(uint)seed, input.device);
        return input * empty_like(input).bernoulli_(1 - p, _random).div_(1 - p);
    }

    public OnnxValue Export(OnnxGraph graph, OnnxValue input) => input;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _random?.Dispose();
        base.Dispose(disposing);
    }
}
