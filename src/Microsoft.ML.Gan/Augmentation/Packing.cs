namespace Microsoft.ML.Gan;

/// <summary>
/// PacGAN (Lin et al., arXiv:1712.04086): the critic judges m images together, laid on one another as m C channels, and so sees when the
/// generator lacks variety.
/// </summary>
public sealed record Packing : Augmentation
{
    /// <summary>Creates the augmentation.</summary>
    /// <param name="degree">m; 2 to 4 in the paper.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degree"/> is less than 2.</exception>
    public Packing(int degree = 2)
    {
        Guard.AtLeast(degree, 2, nameof(PackingDegree));
        PackingDegree = degree;
    }

    /// <inheritdoc/>
    public override string Name => "packing";

    /// <inheritdoc/>
    /// <value>At least 2, the default. It must divide the batch size.</value>
    public override int PackingDegree { get; }

    /// <inheritdoc/>
    public override Tensor Apply(Tensor images, double progress, torch.Generator random)
    {
        var shape = images.shape;
        return images.reshape([shape[0] / PackingDegree, PackingDegree * shape[1], .. shape[2..]]);
    }
}
