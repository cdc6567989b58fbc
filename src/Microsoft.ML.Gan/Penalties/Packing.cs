namespace Microsoft.ML.Gan;

/// <summary>
/// PacGAN (Lin et al., arXiv:1712.04086): the critic judges m images together, laid on one another as m C channels, and so sees when the
/// generator lacks variety.
/// </summary>
/// <param name="count">m; 2 to 4 in the paper.</param>
public sealed class Packing(int count = 2) : Penalty
{
    /// <summary>How many images are judged together.</summary>
    /// <value>At least 2, the default. It must divide the batch size.</value>
    public int Count { get; } = Checked(count);

    /// <inheritdoc/>
    public override NetworkShape CriticShape(NetworkShape shape) => shape with { Channels = shape.Channels * Count };

    /// <inheritdoc/>
    /// <returns>Of shape (N / m, m C, H, W).</returns>
    public override Tensor Present(Tensor images, TrainingMoment moment, torch.Generator random)
    {
        var shape = images.shape;
        return images.reshape([shape[0] / Count, Count * shape[1], .. shape[2..]]);
    }

    internal override void Validate(TrainingOptions options)
    {
        if (options.BatchSize % Count != 0)
            throw new ArgumentException($"BatchSize must be a multiple of Packing's {Count}, but is {options.BatchSize}.");
    }

    private static int Checked(int count)
    {
        Guard.AtLeast(count, 2, nameof(Count));
        return count;
    }
}
