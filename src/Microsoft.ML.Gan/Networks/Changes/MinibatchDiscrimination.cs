namespace Microsoft.ML.Gan;

/// <summary>
/// Minibatch discrimination (Salimans et al., arXiv:1606.03498, section 3.2): the critic's last layer also sees how near each image's
/// features are to those of the others in the batch, so that a generator without variety is found out.
/// </summary>
public sealed record MinibatchDiscrimination : NetworkChange
{
    private const int Most = 1 << 10;

    /// <summary>Creates the change.</summary>
    /// <param name="kernels">B, the features that it adds.</param>
    /// <param name="size">C, the dimensions in which rows are compared.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is less than 1, or greater than 1,024.</exception>
    public MinibatchDiscrimination(int kernels = 100, int size = 5)
    {
        Guard.InRange(kernels, 1, Most, nameof(Kernels));
        Guard.InRange(size, 1, Most, nameof(Size));
        (Kernels, Size) = (kernels, size);
    }

    /// <inheritdoc/>
    public override string Name => "minibatch-discrimination";

    /// <summary>The features that it adds, B in the paper.</summary>
    /// <value>From 1 to 1,024; the default is 100.</value>
    public int Kernels { get; }

    /// <summary>The dimensions in which rows are compared, C in the paper.</summary>
    /// <value>From 1 to 1,024; the default is 5.</value>
    public int Size { get; }

    /// <inheritdoc/>
    public override bool UsesBatchStatistics => true;

    /// <inheritdoc/>
    public override TensorModule ChangeCritic(TensorModule critic) => CriticLayers.WithLayerBeforeHead(
        critic, nameof(MinibatchDiscrimination), features => new MinibatchDiscriminationLayer(features, Kernels, Size), added: Kernels);
}
