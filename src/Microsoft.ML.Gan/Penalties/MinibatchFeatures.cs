namespace Microsoft.ML.Gan;

/// <summary>
/// Minibatch discrimination (Salimans et al., arXiv:1606.03498, section 3.2): the critic's last layer also sees how near each row's
/// features are to those of the others in the batch, so that a generator without variety is found out. Features f(x_i) become a B x C
/// matrix M_i, linear in them, and join o(x_i)_b = sum over j ≠ i of exp(-||M_ib - M_jb||_1).
/// </summary>
/// <param name="kernels">B, the features that it adds.</param>
/// <param name="size">C, the dimensions in which rows are compared.</param>
public sealed class MinibatchFeatures(int kernels = 100, int size = 5) : Penalty
{
    /// <summary>The features that it adds, B in the paper.</summary>
    /// <value>At least 1; the default is 100.</value>
    public int Kernels { get; } = Checked(kernels, nameof(Kernels));

    /// <summary>The dimensions in which rows are compared, C in the paper.</summary>
    /// <value>At least 1; the default is 5.</value>
    public int Size { get; } = Checked(size, nameof(Size));

    /// <inheritdoc/>
    public override bool MixesRows => true;

    /// <inheritdoc/>
    public override TensorModule PrepareCritic(TensorModule critic) => CriticLayers.WithLayerBeforeHead(
        critic, nameof(MinibatchFeatures), features => new MinibatchDiscriminationLayer(features, Kernels, Size), added: Kernels);

    private static int Checked(int value, string name)
    {
        Guard.AtLeast(value, 1, name);
        return value;
    }
}
