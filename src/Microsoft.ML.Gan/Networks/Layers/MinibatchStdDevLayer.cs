using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Minibatch standard deviation (Karras et al., arXiv:1710.10196, section 3): the standard deviation of each feature over the batch,
/// averaged over the features, joins every row: (N, A) to (N, A + 1).
/// </summary>
internal sealed class MinibatchStdDevLayer() : TensorModule(nameof(MinibatchStdDevLayer))
{
    private const double Epsilon = 1e-8;

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var variance = (input - input.mean(new long[] { 0 }, keepdim: true)).square().mean(new long[] { 0 });
        var deviation = (variance + Epsilon).sqrt().mean();
        var column = zeros(new[] { input.shape[0], 1 }, dtype: input.dtype, device: input.device) + deviation;
        return cat(new[] { input, column }, 1).MoveToOuterDisposeScope();
    }
}
