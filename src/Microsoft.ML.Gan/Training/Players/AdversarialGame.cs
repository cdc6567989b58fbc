using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>What both players of a GAN need: the networks, the data, and how the critic sees and judges images.</summary>
internal sealed class AdversarialGame(AdversarialState state, GanVariant variant, IBatchSource data, int batchSize, int steps) : IDisposable
{
    // Packed images are several, and what changes an image comes first, whoever asked for it later.
    private readonly Penalty[] _presenters = [.. variant.Penalties.OrderBy(penalty => penalty is Packing)];
    private readonly bool _mixesRows = variant.CriticBatchNorm || variant.Penalties.Any(penalty => penalty.MixesRows);
    private readonly bool _needsFeatures = state.Conditions.Penalties.Concat(variant.Penalties).Any(penalty => penalty.NeedsFeatures);
    private Tensor? _labels;

    public AdversarialState State => state;

    public AdversarialLoss Loss => variant.Loss;

    /// <summary>The variant's, and those of classes and codes.</summary>
    public IReadOnlyList<Penalty> Penalties { get; } = [.. variant.Penalties, .. state.Conditions.Penalties];

    /// <summary>Where the run stands.</summary>
    public TrainingMoment Moment { get; set; } = new(0, steps);

    /// <summary>The real images drawn so far.</summary>
    public long ImagesDrawn { get; private set; }

    /// <summary>Data as the critic sees them. Their labels are those of the samples to come, so that the critic compares like with like.</summary>
    public Tensor Data()
    {
        ImagesDrawn += batchSize;
        var batch = data.Next(state.Device);
        if (state.Conditions.HasClasses)
        {
            _labels?.Dispose();
            _labels = batch.Labels.DetachFromDisposeScope();
            state.Conditions.Labels.Set(_labels);
        }
        return Present(batch.Images);
    }

    /// <summary>What to draw a batch of samples from, with the labels of the last data.</summary>
    public GeneratorInput Draw() => state.Draw(batchSize, _labels);

    /// <summary>Samples as the critic sees them.</summary>
    public Tensor Samples(GeneratorInput input) => Present(state.Generator.call(input.Rows));

    /// <summary>The critic's verdict.</summary>
    public Verdict Judge(Tensor images)
    {
        if (!_needsFeatures)
            return new(state.Critic.call(images).flatten(), null);
        var features = CriticLayers.Features(state.Critic, images);
        return new(CriticLayers.SplitHead(state.Critic).Head.call(features).flatten(), features);
    }

    /// <summary>The verdict on both, in one pass where the critic treats rows apart.</summary>
    public (Verdict OnReal, Verdict OnFake) Judge(Tensor real, Tensor fake)
    {
        if (_mixesRows)
            return (Judge(real), Judge(fake));
        var verdict = Judge(cat(new[] { real, fake }));
        return (verdict.Rows(0, real.shape[0]), verdict.Rows(real.shape[0], fake.shape[0]));
    }

    public void Dispose() => _labels?.Dispose();

    private Tensor Present(Tensor images)
    {
        foreach (var penalty in _presenters)
            images = penalty.Present(images, Moment, state.Random);
        return images;
    }
}
