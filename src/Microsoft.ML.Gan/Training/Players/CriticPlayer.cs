using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>The critic, who tells samples from data.</summary>
internal sealed class CriticPlayer(AdversarialGame game)
    : Player(game.State.Critic.parameters(), game.State.CriticOptimizer), IDisposable
{
    /// <summary>The loss of the last step, penalties included.</summary>
    public LossCell Loss { get; } = new();

    /// <summary>E[critic(real)] - E[critic(fake)] in the last step.</summary>
    public LossCell Distance { get; } = new();

    public override void ComputeGradients()
    {
        using var scope = NewDisposeScope();
        var real = game.Data();
        var input = game.Draw();
        var fake = SamplesWithoutGradient(input);
        game.State.CriticOptimizer.zero_grad();
        var (onReal, onFake) = game.Judge(real, fake);
        var loss = game.Loss.Critic(onReal.Logits, onFake.Logits);
        var batch = new CriticBatch(game.State.Critic, real, fake, onReal.Logits, onFake.Logits, game.State.Random)
            { RealFeatures = onReal.Features, FakeFeatures = onFake.Features, FakeInput = input };
        foreach (var penalty in game.Penalties)
            if (penalty.CriticTerm(batch) is { } term)
                loss = loss + term;
        loss.backward();
        Loss.Set(loss);
        Distance.Set(onReal.Logits.mean() - onFake.Logits.mean());
    }

    public override void Constrain()
    {
        using var noGradient = no_grad();
        foreach (var penalty in game.Penalties)
            penalty.AfterStep(game.State.Critic);
    }

    public void Dispose()
    {
        Loss.Dispose();
        Distance.Dispose();
    }

    private Tensor SamplesWithoutGradient(GeneratorInput input)
    {
        using var noGradient = no_grad();
        return game.Samples(input);
    }
}
