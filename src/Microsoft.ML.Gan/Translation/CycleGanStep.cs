using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// A step of CycleGAN (Zhu et al., arXiv:1703.10593, section 3) on images x and y that belong to no pairs. The translators G and F
/// minimize E[(D_Y(G(x)) - 1)²] + E[(D_X(F(y)) - 1)²] + lambda (E|F(G(x)) - x| + E|G(F(y)) - y|) + mu (E|G(y) - y| + E|F(x) - x|); then
/// each critic D minimizes 1/2 E[(D(real) - 1)²] + 1/2 E[D(shown)²], shown being translations of now and of a pool of past ones.
/// </summary>
/// <param name="state">What is trained.</param>
/// <param name="options">How.</param>
/// <param name="inputs">Batches of images x of the input's domain.</param>
/// <param name="targets">Batches of images y of the target's domain.</param>
/// <param name="seed">What the pools choose by.</param>
internal sealed class CycleGanStep(
    CycleGanState state, CycleGanOptions options, IBatchSource inputs, IBatchSource targets, int seed) : TrainingStep
{
    /// <summary>The name of the metric E|F(G(x)) - x| + E|G(F(y)) - y|.</summary>
    public const string CycleError = "cycleError";

    /// <summary>The name of the metric E|G(y) - y| + E|F(x) - x|.</summary>
    public const string IdentityError = "identityError";

    private readonly LeastSquaresLoss _loss = new();
    private readonly ImagePool _pastTargets = new(options.PoolSize, new Random(seed));
    private readonly ImagePool _pastInputs = new(options.PoolSize, new Random(seed + 1));
    private readonly LossCell _criticLoss = new();
    private readonly LossCell _translatorLoss = new();
    private readonly LossCell _cycleError = new();
    private readonly LossCell _identityError = new();
    private int _taken;

    public override long ImagesSeen => 2L * _taken * options.BatchSize;

    public override IReadOnlyList<TrainingMetric> ReadMetrics()
    {
        List<TrainingMetric> metrics =
        [
            new(TrainingMetric.CriticLoss, _criticLoss.Read()), new(TrainingMetric.GeneratorLoss, _translatorLoss.Read()),
            new(CycleError, _cycleError.Read()),
        ];
        if (options.IdentityWeight > 0)
            metrics.Add(new(IdentityError, _identityError.Read()));
        return metrics;
    }

    public override void Dispose()
    {
        base.Dispose();
        _pastTargets.Dispose();
        _pastInputs.Dispose();
        _criticLoss.Dispose();
        _translatorLoss.Dispose();
        _cycleError.Dispose();
        _identityError.Dispose();
    }

    protected override void Take()
    {
        options.Optimizer.SetLearningRate(state.TranslatorOptimizer, _taken, options.Steps);
        options.OptimizerOfCritic.SetLearningRate(state.CriticOptimizer, _taken, options.Steps);
        using var scope = NewDisposeScope();
        var (x, y) = (inputs.Next(state.Device).Images, targets.Next(state.Device).Images);
        var (toTarget, toInput) = TrainTranslators(x, y);
        TrainCritics(x, y, _pastTargets.Exchange(toTarget), _pastInputs.Exchange(toInput));
        state.ToTarget.UpdateAverage();
        state.ToInput.UpdateAverage();
        _taken++;
    }

    private (Tensor ToTarget, Tensor ToInput) TrainTranslators(Tensor x, Tensor y)
    {
        using var frozenTarget = new FrozenParameters(state.TargetCritic);
        using var frozenInput = new FrozenParameters(state.InputCritic);
        var (g, f) = (state.ToTarget.Module, state.ToInput.Module);
        state.TranslatorOptimizer.zero_grad();
        var (toTarget, toInput) = (g.call(x), f.call(y));
        var cycle = l1_loss(f.call(toTarget), x) + l1_loss(g.call(toInput), y);
        var loss = Fool(state.TargetCritic, toTarget) + Fool(state.InputCritic, toInput) + cycle * options.CycleWeight;
        if (options.IdentityWeight > 0)
        {
            var identity = l1_loss(g.call(y), y) + l1_loss(f.call(x), x);
            loss = loss + identity * options.IdentityWeight;
            _identityError.Set(identity);
        }
        loss.backward();
        state.TranslatorOptimizer.step();
        _translatorLoss.Set(loss);
        _cycleError.Set(cycle);
        return (toTarget, toInput);
    }

    private void TrainCritics(Tensor x, Tensor y, Tensor shownTargets, Tensor shownInputs)
    {
        state.CriticOptimizer.zero_grad();
        var loss = Tell(state.TargetCritic, y, shownTargets) + Tell(state.InputCritic, x, shownInputs);
        loss.backward();
        state.CriticOptimizer.step();
        _criticLoss.Set(loss);
    }

    // Without the half that LeastSquaresLoss has in both players' losses: the paper has it in the critics' alone.
    private Tensor Fool(TensorModule critic, Tensor fake) => 2 * _loss.RealLoss(critic.call(fake).flatten()).mean();

    private Tensor Tell(TensorModule critic, Tensor real, Tensor fake) =>
        _loss.CriticLoss(critic.call(real).flatten(), critic.call(fake).flatten());
}
