namespace Microsoft.ML.Gan;

/// <summary>
/// Minibatch discrimination (Salimans et al., arXiv:1606.03498, section 3.2): the critic's last layer also sees how near each image's
/// features are to those of the others in the batch, so that a generator without variety is found out.
/// </summary>
public sealed record MinibatchDiscrimination : NetworkChange
{
    /// <summary>Creates the change.</summary>
    /// <param name="kernels">B, the features that it adds.</param>
    /// <param name="size">C, the dimensions in which rows are compared.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is less than 1.</exception>
    public MinibatchDiscrimination(int kernels = 100, int size = 5)
    {
        Guard.AtLeast(kernels, 1, nameof(Kernels));
        Guard.AtLeast(size, 1, nameof(Size));
        (Kernels, Size) = (kernels, size);
    }

    /// <inheritdoc/>
    public override string Name => "minibatch-discrimination";

    /// <summary>The features that it adds, B in the paper.</summary>
    /// <value>At least 1; the default is 100.</value>
    public int Kernels { get; }

    /// <summary>The dimensions in which rows are compared, C in the paper.</summary>
    /// <value>At least 1; the default is 5.</value>
    public int Size { get; }

    /// <inheritdoc/>
    public override bool UsesBatchStatistics => true;

    /// <inheritdoc/>
    public override TensorModule ChangeCritic(TensorModule critic) => CriticLayers.WithLayerBeforeHead(
        critic, nameof(MinibatchDiscrimination), features => new MinibatchDiscriminationLayer(features, Kernels, Size), added: Kernels);
}
