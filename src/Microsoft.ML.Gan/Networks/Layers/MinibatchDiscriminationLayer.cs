using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// Minibatch discrimination (Salimans et al., arXiv:1606.03498, section 3.2): each row's features, of shape (N, A), become a B x C matrix
/// M_i = f(x_i) T, and o(x_i)_b = sum over j ≠ i of exp(-||M_ib - M_jb||_1) joins them: (N, A + B).
/// </summary>
internal sealed class MinibatchDiscriminationLayer : TensorModule
{
    private readonly long _kernels, _size;

    internal Parameter weight;

    /// <param name="inputs">A, the features that it is given.</param>
    /// <param name="kernels">B, the features that it adds.</param>
    /// <param name="size">C, the dimensions in which rows are compared.</param>
    public MinibatchDiscriminationLayer(long inputs, long kernels, long size) : base(nameof(MinibatchDiscriminationLayer))
    {
        (_kernels, _size) = (kernels, size);
        weight = WeightInit.SmallWeight(kernels * size, inputs);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var rows = input.shape[0];
        var matrices = linear(input, weight);
        var distances = (matrices.view(rows, 1, _kernels, _size) - matrices.view(1, rows, _kernels, _size)).abs().sum(3);
        // A row's distance to itself is 0, of which the exponential is 1.
        var closeness = (-distances).exp().sum(1) - 1;
        return cat(new[] { input, closeness }, 1).MoveToOuterDisposeScope();
    }
}
