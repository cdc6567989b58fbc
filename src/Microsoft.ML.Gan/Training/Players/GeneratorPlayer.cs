using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>The generator, whose samples the critic is to take for data.</summary>
internal sealed class GeneratorPlayer(AdversarialGame game)
    : Player(game.State.Generator.parameters(), game.State.GeneratorOptimizer), IDisposable
{
    /// <summary>The loss of the last step, penalties included.</summary>
    public LossCell Loss { get; } = new();

    public override void ComputeGradients()
    {
        using var scope = NewDisposeScope();
        game.State.GeneratorOptimizer.zero_grad();
        // The critic only passes the gradient on: without gradients of its own weights its backward pass is a third cheaper.
        using var frozen = new FrozenParameters(game.State.Critic);
        var input = game.Draw();
        var fake = game.Samples(input);
        var onFake = game.Judge(fake);
        var real = new Lazy<Tensor>(game.Data);
        var loss = game.Loss.Generator(onFake.Logits, () => JudgeWithoutGradient(real.Value));
        var batch = new GeneratorBatch(game.State.Generator, game.State.Critic, fake, () => real.Value)
            { FakeFeatures = onFake.Features, FakeInput = input };
        foreach (var penalty in game.Penalties)
            if (penalty.GeneratorTerm(batch) is { } term)
                loss = loss + term;
        loss.backward();
        Loss.Set(loss);
    }

    public void Dispose() => Loss.Dispose();

    private Tensor JudgeWithoutGradient(Tensor images)
    {
        using var noGradient = no_grad();
        return game.Judge(images).Logits;
    }
}
