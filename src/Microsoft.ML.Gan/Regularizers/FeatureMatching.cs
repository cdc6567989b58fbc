using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Feature matching (Salimans et al., arXiv:1606.03498, section 3.1): lambda ||E_p f(x) - E_z f(G(z))||² in the generator's loss, where f
/// is what the critic's last layer is given.
/// </summary>
public sealed record FeatureMatching : Regularizer
{
    /// <summary>Creates the term.</summary>
    /// <param name="lambda">The weight.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is not greater than 0, or not finite.</exception>
    public FeatureMatching(double lambda = 1) => Lambda = SingleGuard.Positive(lambda, nameof(Lambda));

    /// <inheritdoc/>
    public override string Name => "feature-matching";

    /// <summary>The term's weight.</summary>
    /// <value>Greater than 0; the default is 1.</value>
    public double Lambda { get; }

    /// <inheritdoc/>
    public override void RequireCritic(TensorModule critic) => CriticLayers.RequireSeveral(critic, nameof(FeatureMatching));

    /// <inheritdoc/>
    public override Tensor GeneratorLoss(GeneratorBatch batch)
    {
        using var scope = NewDisposeScope();
        var difference = MeanFeatures(batch, batch.Real()) - MeanFeatures(batch, batch.Fake);
        return (difference.square().sum() * Lambda).MoveToOuterDisposeScope();
    }

    private static Tensor MeanFeatures(GeneratorBatch batch, Tensor images) =>
        CriticLayers.Features(batch.Critic, images).flatten(1).mean(new long[] { 0 });
}
