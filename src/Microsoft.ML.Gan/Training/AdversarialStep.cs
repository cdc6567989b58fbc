using Microsoft.ML.Gan.Data;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>n_critic steps of the critic on fresh data and samples, then one of the generator.</summary>
internal sealed class AdversarialStep(AdversarialState state, GanVariant variant, BatchReader data, int batchSize) : TrainingStep
{
    // Of the last critic step and the last generator step; they stay on the device until someone asks.
    private readonly LossCell _critic = new(), _generator = new(), _distance = new();

    public override int ImagesPerStep => variant.CriticSteps * batchSize;

    public override void Run()
    {
        for (int i = 0; i < variant.CriticSteps; i++)
            StepCritic();
        StepGenerator();
    }

    public override StepLosses ReadLosses() =>
        new(_critic.Read(), _generator.Read(), variant.Loss.EstimatesWasserstein ? _distance.Read() : null);

    public override void Dispose()
    {
        _critic.Dispose();
        _generator.Dispose();
        _distance.Dispose();
    }

    private void StepCritic()
    {
        using var scope = NewDisposeScope();
        var real = data.Next(state.Device);
        var fake = SampleWithoutGradient();
        state.CriticOptimizer.zero_grad();
        var (onReal, onFake) = Judge(real, fake);
        var loss = variant.Loss.Critic(onReal, onFake);
        foreach (var penalty in variant.Penalties)
            if (penalty.Term(state.Critic, real, fake, state.Random) is { } term)
                loss = loss + term;
        loss.backward();
        state.CriticOptimizer.step();
        using var noGradient = no_grad();
        foreach (var penalty in variant.Penalties)
            penalty.AfterStep(state.Critic);
        _critic.Set(loss);
        _distance.Set(onReal.mean() - onFake.mean());
    }

    private void StepGenerator()
    {
        using var scope = NewDisposeScope();
        state.GeneratorOptimizer.zero_grad();
        // The critic only passes the gradient on: without gradients of its own weights its backward pass is a third cheaper.
        using (new FrozenParameters(state.Critic))
        {
            var loss = variant.Loss.Generator(Logits(state.Generator.call(state.Latents(batchSize))), JudgeData);
            loss.backward();
            _generator.Set(loss);
        }
        state.GeneratorOptimizer.step();
        state.Average?.Update();
    }

    private Tensor SampleWithoutGradient()
    {
        using var noGradient = no_grad();
        return state.Generator.call(state.Latents(batchSize));
    }

    /// <summary>The logits on both, in one pass where the critic treats rows apart (without batch norm).</summary>
    private (Tensor OnReal, Tensor OnFake) Judge(Tensor real, Tensor fake)
    {
        if (variant.CriticBatchNorm)
            return (Logits(real), Logits(fake));
        var logits = Logits(cat(new[] { real, fake }));
        return (logits.narrow(0, 0, batchSize), logits.narrow(0, batchSize, batchSize));
    }

    private Tensor JudgeData()
    {
        using var noGradient = no_grad();
        return Logits(data.Next(state.Device));
    }

    private Tensor Logits(Tensor images) => state.Critic.call(images).flatten();
}
