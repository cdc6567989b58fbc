using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A step of a GAN: the critic's extra updates, then one of both networks together, as the variant's dynamics has it. The losses that they
/// go down are computed here.
/// </summary>
internal sealed class AdversarialStep : TrainingStep
{
    private readonly AdversarialState _state;
    private readonly AdversarialOptions _options;
    private readonly GanVariant _variant;
    private readonly ForwardPass _pass;
    private readonly ILossTerm[] _terms;
    private readonly ParameterUpdate _critic;
    private readonly JointUpdate _together;
    private readonly LossCell _criticLoss = new();
    private readonly LossCell _generatorLoss = new();
    private readonly LossCell _distance = new();
    private int _taken;

    public AdversarialStep(AdversarialState state, AdversarialOptions options, IBatchSource data)
    {
        (_state, _options, _variant) = (state, options, options.GetVariant());
        _terms = [.. _variant.Regularizers, .. state.Conditions.All];
        _pass = new ForwardPass(state, options, data, needsFeatures: _terms.Any(term => term.NeedsFeatures));
        _critic = new ParameterUpdate(state.Critic.parameters(), state.CriticOptimizer, ComputeCriticGradients, ConstrainCritic);
        var generator = new ParameterUpdate(state.Generator.parameters(), state.GeneratorOptimizer, ComputeGeneratorGradients);
        _together = _variant.Dynamics.Join(_critic, generator);
    }

    public override long ImagesSeen => _pass.ImagesDrawn;

    /// <summary>Updates the critic alone.</summary>
    /// <param name="taken">How many updates its learning rate's schedule has behind it, of the options' steps.</param>
    public void UpdateCritic(int taken)
    {
        HoldFinalizers();
        _options.OptimizerOfCritic.SetLearningRate(_state.CriticOptimizer, taken, _options.Steps);
        _critic.Run();
    }

    // The losses stay on the device until someone asks.
    public override IReadOnlyList<TrainingMetric> ReadMetrics()
    {
        List<TrainingMetric> metrics =
            [new(TrainingMetric.CriticLoss, _criticLoss.Read()), new(TrainingMetric.GeneratorLoss, _generatorLoss.Read())];
        if (_variant.Loss.EstimatesWasserstein)
            metrics.Add(new(TrainingMetric.Wasserstein, _distance.Read()));
        if (_state.Conditions.Information is { } information)
            metrics.Add(new(TrainingMetric.MutualInformation, information.ReadInformation()));
        return metrics;
    }

    public override void Dispose()
    {
        base.Dispose();
        _together.Dispose();
        _criticLoss.Dispose();
        _generatorLoss.Dispose();
        _distance.Dispose();
        _pass.Dispose();
    }

    protected override void Take()
    {
        _options.OptimizerOfCritic.SetLearningRate(_state.CriticOptimizer, _taken, _options.Steps);
        _options.OptimizerOfGenerator.SetLearningRate(_state.GeneratorOptimizer, _taken, _options.Steps);
        for (int i = 1; i < _variant.CriticStepsAt(_taken); i++)
            _critic.Run();
        _together.Run();
        _state.Average?.Update();
        _pass.Progress = (double)++_taken / _options.Steps;
    }

    private void ComputeCriticGradients()
    {
        using var scope = NewDisposeScope();
        var real = _pass.DrawReal();
        var input = _pass.DrawInput();
        var fake = WithoutGradient(() => _pass.Generate(input));
        _state.CriticOptimizer.zero_grad();
        var (onReal, onFake) = _pass.Discriminate(real, fake);
        var batch = new CriticBatch
        {
            Critic = _state.Critic,
            Real = real,
            Fake = fake,
            RealLogits = onReal.Logits,
            FakeLogits = onFake.Logits,
            Random = _state.Random,
            RealFeatures = onReal.Features,
            FakeFeatures = onFake.Features,
            FakeInput = input,
        };
        var loss = _variant.Loss.CriticLoss(onReal.Logits, onFake.Logits);
        foreach (var term in _terms)
            if (term.CriticLoss(batch) is { } value)
                loss = loss + value;
        loss.backward();
        _criticLoss.Set(loss);
        _distance.Set(onReal.Logits.mean() - onFake.Logits.mean());
    }

    private void ConstrainCritic()
    {
        using var noGradient = no_grad();
        foreach (var regularizer in _variant.Regularizers)
            regularizer.Constrain(_state.Critic);
    }

    private void ComputeGeneratorGradients()
    {
        using var scope = NewDisposeScope();
        _state.GeneratorOptimizer.zero_grad();
        // The critic only passes the gradient on: without gradients of its own weights its backward pass is a third cheaper.
        using var frozen = new FrozenParameters(_state.Critic);
        var input = _pass.DrawInput();
        var fake = _pass.Generate(input);
        var onFake = _pass.Discriminate(fake);
        // Drawn only for who asks, and once.
        var real = new Lazy<Tensor>(_pass.DrawReal);
        var batch = new GeneratorBatch
        {
            Generator = _state.Generator,
            Critic = _state.Critic,
            Fake = fake,
            Real = () => real.Value,
            FakeFeatures = onFake.Features,
            FakeInput = input,
        };
        var loss = _variant.Loss.GeneratorLoss(
            () => WithoutGradient(() => _pass.Discriminate(real.Value).Logits), onFake.Logits);
        foreach (var term in _terms)
            if (term.GeneratorLoss(batch) is { } value)
                loss = loss + value;
        loss.backward();
        _generatorLoss.Set(loss);
    }

    private static Tensor WithoutGradient(Func<Tensor> compute)
    {
        using var noGradient = no_grad();
        return compute();
    }
}
