using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class GradientPenaltyTests
{
    [TestMethod]
    public void Gradient_penalty_of_a_linear_critic_has_its_closed_form()
    {
        using var scope = NewDisposeScope();
        using var critic = nn.Sequential(nn.Flatten(), nn.Linear(4, 1));
        var weight = critic.parameters().First();
        using (no_grad())
            weight.copy_(tensor(new[] { 1f, -2f, 3f, 0.5f }).view(1, 4));
        using var random = new torch.Generator(1);
        double norm = Math.Sqrt(1 + 4 + 9 + 0.25);

        var term = new GradientPenalty(lambda: 7).CriticLoss(Batches.Of(critic, Images(5), Images(5), random));
        term.backward();

        double expected = 7 * (norm - 1) * (norm - 1);
        Assert.AreEqual(expected, term.item<float>(), 1e-5 * expected);
        // d/dw of 7 (||w|| - 1)² is 14 (||w|| - 1) w / ||w||.
        var gradient = weight.grad!.flatten();
        var weights = new[] { 1, -2, 3, 0.5 };
        for (int i = 0; i < 4; i++)
            Assert.AreEqual(14 * (norm - 1) * weights[i] / norm, gradient[i].item<float>(), 1e-4);
    }

    [TestMethod]
    public void Gradient_penalty_of_a_flat_critic_is_lambda_and_its_gradient_is_finite()
    {
        using var scope = NewDisposeScope();
        using var critic = nn.Sequential(nn.Flatten(), nn.Linear(4, 1));
        using (no_grad())
            foreach (var parameter in critic.parameters())
                parameter.zero_();
        using var random = new torch.Generator(1);

        var term = new GradientPenalty(lambda: 10).CriticLoss(Batches.Of(critic, Images(3), Images(3), random));
        term.backward();

        Assert.AreEqual(10, term.item<float>(), 1e-4);
        Assert.IsTrue(critic.parameters().All(p => p.grad is null || p.grad.isfinite().all().item<bool>()));
    }

    [TestMethod]
    public void Gradient_penalty_looks_between_real_and_fake()
    {
        // A critic x² / 2 has the gradient x: between 2 and 4 its norm is 2 sqrt(4) to 4 sqrt(4) for images of 4 pixels.
        using var scope = NewDisposeScope();
        using var critic = new HalfSquare();
        using var random = new torch.Generator(3);
        var real = full(new long[] { 4000, 1, 2, 2 }, 4f);
        var fake = full(new long[] { 4000, 1, 2, 2 }, 2f);

        double mean = new GradientPenalty(lambda: 1).CriticLoss(Batches.Of(critic, real, fake, random)).item<float>();

        // E[(2 u - 1)²] for u uniform in [2, 4] is 4 * 28/3 - 4 * 3 + 1.
        Assert.AreEqual(4 * 28.0 / 3 - 11, mean, 0.3);
    }

    [TestMethod]
    public void Gradient_penalty_of_a_critic_that_ignores_its_input_is_an_error_not_an_abort()
    {
        using var scope = NewDisposeScope();
        using var critic = new Constant();
        using var random = new torch.Generator(1);
        Assert.ThrowsExactly<InvalidOperationException>(
            () => new GradientPenalty().CriticLoss(Batches.Of(critic, Images(2), Images(2), random)));
    }

    [TestMethod]
    public void Gradient_penalty_forbids_batch_norm_and_clipping_does_not()
    {
        Assert.IsFalse(new GradientPenalty().AllowsBatchNorm);
        Assert.IsTrue(new WeightClipping().AllowsBatchNorm);
        using var critic = GanNetwork.Dcgan.CreateCritic(new NetworkShape(8, 1, 16) { BaseChannels = 4, CriticBatchNorm = false });
        Assert.IsFalse(critic.modules().Any(module => module is TorchSharp.Modules.BatchNorm));
    }

    [TestMethod]
    public void Weight_clipping_bounds_every_weight_and_changes_no_smaller_one()
    {
        using var scope = NewDisposeScope();
        using var critic = nn.Sequential(nn.Linear(8, 8), nn.Linear(8, 1));
        var before = critic.parameters().Select(p => p.detach().clone()).ToList();
        using (no_grad())
            new WeightClipping(bound: 0.1).Constrain(critic);
        foreach (var (after, old) in critic.parameters().Zip(before))
        {
            Assert.IsTrue(after.abs().max().item<float>() <= 0.1f);
            Assert.IsTrue(after.eq(old.clamp(-0.1, 0.1)).all().item<bool>());
        }
    }

    private static Tensor Images(long count) => randn(new[] { count, 1, 2, 2 });

    private sealed class HalfSquare() : TensorModule(nameof(HalfSquare))
    {
        public override Tensor forward(Tensor input) => input.square().flatten(1).sum(1) / 2;
    }

    private sealed class Constant() : TensorModule(nameof(Constant))
    {
        public override Tensor forward(Tensor input) => zeros(new[] { input.shape[0] });
    }
}
