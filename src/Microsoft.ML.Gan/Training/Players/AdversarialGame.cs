using Microsoft.ML.Gan.Losses;
using Microsoft.ML.Gan.Penalties;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Players;

/// <summary>What both players of a GAN need: the networks, the data, and how the critic sees and judges images.</summary>
internal sealed class AdversarialGame(AdversarialState state, GanVariant variant, IBatchSource data, int batchSize, int steps)
{
    // Packed images are several, and what changes an image comes first, whoever asked for it later.
    private readonly Penalty[] _presenters = [.. variant.Penalties.OrderBy(penalty => penalty is Packing)];
    private readonly bool _mixesRows = variant.CriticBatchNorm || variant.Penalties.Any(penalty => penalty.MixesRows);

    public AdversarialState State => state;

    public AdversarialLoss Loss => variant.Loss;

    public IReadOnlyList<Penalty> Penalties => variant.Penalties;

    /// <summary>Where the run stands.</summary>
    public TrainingMoment Moment { get; set; } = new(0, steps);

    /// <summary>The real images drawn so far.</summary>
    public long ImagesDrawn { get; private set; }

    /// <summary>Data as the critic sees them.</summary>
    public Tensor Data()
    {
        ImagesDrawn += batchSize;
        return Present(data.Next(state.Device));
    }

    /// <summary>Samples as the critic sees them.</summary>
    public Tensor Samples() => Present(state.Generator.call(state.Latents(batchSize)));

    /// <summary>The critic's logits, of shape (N).</summary>
    public Tensor Judge(Tensor images) => state.Critic.call(images).flatten();

    /// <summary>The logits on both, in one pass where the critic treats rows apart.</summary>
    public (Tensor OnReal, Tensor OnFake) Judge(Tensor real, Tensor fake)
    {
        if (_mixesRows)
            return (Judge(real), Judge(fake));
        var logits = Judge(cat(new[] { real, fake }));
        return (logits.narrow(0, 0, real.shape[0]), logits.narrow(0, real.shape[0], fake.shape[0]));
    }

    private Tensor Present(Tensor images)
    {
        foreach (var penalty in _presenters)
            images = penalty.Present(images, Moment, state.Random);
        return images;
    }
}
