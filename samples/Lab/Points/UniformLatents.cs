using static TorchSharp.torch;

namespace Lab;

/// <summary>
/// Pairs of standard normal numbers to numbers uniform in (-1, 1] (Box and Muller backward): exp(-(a² + b²)/2) is uniform in (0, 1].
/// Shape (N, 2 L) to (N, L).
/// </summary>
internal sealed class UniformLatents() : TensorModule(nameof(UniformLatents))
{
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var squares = input.view(input.shape[0], -1, 2).square().sum(2);
        return ((squares / -2).exp() * 2 - 1).MoveToOuterDisposeScope();
    }
}
