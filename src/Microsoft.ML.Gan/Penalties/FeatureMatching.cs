using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Feature matching (Salimans et al., arXiv:1606.03498, section 3.1): the generator's loss also has lambda ||E_p f(x) - E_z f(G(z))||², where f
/// is what the critic's last layer is given.
/// </summary>
/// <param name="lambda">The weight.</param>
public sealed class FeatureMatching(double lambda = 1) : Penalty
{
    /// <summary>The term's weight.</summary>
    /// <value>Greater than 0; the default is 1.</value>
    public double Lambda { get; } = Guard.Positive(lambda, nameof(Lambda));

    /// <inheritdoc/>
    public override Tensor GeneratorTerm(GeneratorBatch batch)
    {
        using var scope = NewDisposeScope();
        var difference = MeanFeatures(batch, batch.Real()) - MeanFeatures(batch, batch.Fake);
        return (difference.square().sum() * Lambda).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override TensorModule PrepareCritic(TensorModule critic)
    {
        CriticLayers.RequireSeveral(critic, nameof(FeatureMatching));
        return critic;
    }

    private static Tensor MeanFeatures(GeneratorBatch batch, Tensor images) =>
        CriticLayers.Features(batch.Critic, images).flatten(1).mean(new long[] { 0 });
}
