using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// A step of pix2pix (Isola et al., arXiv:1611.07004, equation 4) on pairs (x, y): the critic tells (x, y) from (x, G(x)) patch by patch,
/// -E[log D(x, y)] - E[log(1 - D(x, G(x)))]; then the translator minimizes -E[log D(x, G(x))] + lambda E|y - G(x)|.
/// </summary>
/// <param name="state">What is trained.</param>
/// <param name="options">How.</param>
/// <param name="pairs">Batches of pairs: the channels of x before those of y.</param>
internal sealed class Pix2PixStep(Pix2PixState state, Pix2PixOptions options, IBatchSource pairs) : TrainingStep
{
    /// <summary>The name of the metric E|y - G(x)|.</summary>
    public const string ReconstructionError = "reconstructionError";

    private readonly AdversarialLoss _loss = new NonSaturatingLoss();
    private readonly LossCell _criticLoss = new();
    private readonly LossCell _translatorLoss = new();
    private readonly LossCell _error = new();
    private int _taken;

    public override long ImagesSeen => (long)_taken * options.BatchSize;

    public override IReadOnlyList<TrainingMetric> ReadMetrics() =>
    [
        new(TrainingMetric.CriticLoss, _criticLoss.Read()), new(TrainingMetric.GeneratorLoss, _translatorLoss.Read()),
        new(ReconstructionError, _error.Read()),
    ];

    public override void Dispose()
    {
        base.Dispose();
        _criticLoss.Dispose();
        _translatorLoss.Dispose();
        _error.Dispose();
    }

    protected override void Take()
    {
        options.Optimizer.SetLearningRate(state.TranslatorOptimizer, _taken, options.Steps);
        options.OptimizerOfCritic.SetLearningRate(state.CriticOptimizer, _taken, options.Steps);
        using var scope = NewDisposeScope();
        var real = pairs.Next(state.Device).Images;
        var (inputs, targets) = (state.Domains.Input.Channels, state.Domains.Target.Channels);
        var (x, y) = (real.narrow(1, 0, inputs), real.narrow(1, inputs, targets));
        var translated = state.Translator.Module.call(x);
        TrainCritic(real, cat(new[] { x, translated.detach() }, 1));
        TrainTranslator(cat(new[] { x, translated }, 1), translated, y);
        state.Translator.UpdateAverage();
        _taken++;
    }

    private void TrainCritic(Tensor real, Tensor fake)
    {
        state.CriticOptimizer.zero_grad();
        var loss = _loss.CriticLoss(Judge(real), Judge(fake));
        loss.backward();
        state.CriticOptimizer.step();
        _criticLoss.Set(loss);
    }

    private void TrainTranslator(Tensor fake, Tensor translated, Tensor target)
    {
        using var frozen = new FrozenParameters(state.Critic);
        state.TranslatorOptimizer.zero_grad();
        var error = l1_loss(translated, target);
        var loss = _loss.GeneratorLoss(() => throw new NotSupportedException(), Judge(fake)) + error * options.ReconstructionWeight;
        loss.backward();
        state.TranslatorOptimizer.step();
        _translatorLoss.Set(loss);
        _error.Set(error);
    }

    /// <summary>The logits of all patches of all pairs.</summary>
    private Tensor Judge(Tensor pairs) => state.Critic.call(pairs).flatten();
}
