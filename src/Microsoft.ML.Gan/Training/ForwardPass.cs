using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>What the critic of a GAN is shown, and what it says of it.</summary>
internal sealed class ForwardPass : IDisposable
{
    private readonly AdversarialState _state;
    private readonly IBatchSource _data;
    private readonly int _batchSize;
    private readonly Augmentation[] _augmentations;
    private readonly bool _usesBatchStatistics;
    private readonly bool _needsFeatures;
    private Tensor? _labels;

    /// <param name="state">The networks.</param>
    /// <param name="options">The variant, and the size of the batches.</param>
    /// <param name="data">The data.</param>
    /// <param name="needsFeatures">Whether the critic's features are asked for.</param>
    public ForwardPass(AdversarialState state, AdversarialOptions options, IBatchSource data, bool needsFeatures)
    {
        (_state, _data, _batchSize, _needsFeatures) = (state, data, options.BatchSize, needsFeatures);
        var variant = options.GetVariant();
        _usesBatchStatistics = variant.UsesBatchStatistics;
        // Images are laid on one another last, whatever the order in which augmentations are listed.
        _augmentations = [.. variant.Augmentations.OrderBy(augmentation => augmentation.PackingDegree)];
    }

    /// <summary>The part of the run that is over.</summary>
    public double Progress { get; set; }

    /// <summary>The real images drawn so far.</summary>
    public long ImagesDrawn { get; private set; }

    /// <summary>
    /// Data as the critic sees them. Samples drawn after them have their labels, so that the critic compares like with like.
    /// </summary>
    public Tensor DrawReal()
    {
        ImagesDrawn += _batchSize;
        var batch = _data.Next(_state.Device);
        if (_state.Conditions.HasClasses)
        {
            _labels?.Dispose();
            _labels = batch.Labels.DetachFromDisposeScope();
            _state.Conditions.Labels.Set(_labels);
        }
        return Augment(batch.Images);
    }

    /// <summary>What to generate a batch of samples from.</summary>
    public SampleInput DrawInput() => _state.DrawInput(_batchSize, _labels);

    /// <summary>Samples as the critic sees them.</summary>
    public Tensor Generate(SampleInput input) => Augment(_state.Generator.call(input.Rows));

    /// <summary>What the critic says of images.</summary>
    public CriticOutput Discriminate(Tensor images)
    {
        if (!_needsFeatures)
            return new(_state.Critic.call(images).flatten(), null);
        var features = CriticLayers.Features(_state.Critic, images);
        return new(CriticLayers.SplitHead(_state.Critic).Head.call(features).flatten(), features);
    }

    /// <summary>What the critic says of data and samples: in one pass, where it judges each row by itself.</summary>
    public (CriticOutput Real, CriticOutput Fake) Discriminate(Tensor real, Tensor fake)
    {
        if (_usesBatchStatistics)
            return (Discriminate(real), Discriminate(fake));
        var output = Discriminate(cat(new[] { real, fake }));
        return (output.Rows(0, real.shape[0]), output.Rows(real.shape[0], fake.shape[0]));
    }

    public void Dispose() => _labels?.Dispose();

    private Tensor Augment(Tensor images) =>
        _augmentations.Aggregate(images, (images, augmentation) => augmentation.Apply(images, Progress, _state.Random));

    /// <summary>What the critic says of images.</summary>
    /// <param name="Logits">Of shape (N).</param>
    /// <param name="Features">What its last layer was given; null where nobody asks for it.</param>
    internal readonly record struct CriticOutput(Tensor Logits, Tensor? Features)
    {
        public CriticOutput Rows(long start, long count) => new(Logits.narrow(0, start, count), Features?.narrow(0, start, count));
    }
}
