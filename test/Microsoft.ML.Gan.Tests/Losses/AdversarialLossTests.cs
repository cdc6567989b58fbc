using Microsoft.ML.Gan.Losses;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Losses;

[TestClass]
public sealed class AdversarialLossTests
{
    private static readonly double[] Real = [-2.5, 0.0, 0.3, 7.0];
    private static readonly double[] Fake = [1.5, -0.7, -40.0, 40.0];

    [TestMethod]
    public void Minimax_critic_is_binary_cross_entropy() =>
        AssertClose(Real.Average(l => -Math.Log(Sigmoid(l))) + Fake.Average(l => -LogOneMinusSigmoid(l)), Critic(new MinimaxLoss()));

    [TestMethod]
    public void Minimax_generator_is_the_mean_log_of_one_minus_D() =>
        AssertClose(Fake.Average(LogOneMinusSigmoid), Generator(new MinimaxLoss()));

    [TestMethod]
    public void Non_saturating_generator_is_minus_the_mean_log_of_D() =>
        AssertClose(Fake.Average(l => -LogOneMinusSigmoid(-l)), Generator(new NonSaturatingLoss()));

    [TestMethod]
    public void Wasserstein_losses_are_differences_of_means()
    {
        AssertClose(Fake.Average() - Real.Average(), Critic(new WassersteinLoss()));
        AssertClose(-Fake.Average(), Generator(new WassersteinLoss()));
    }

    [TestMethod]
    public void Saturating_gradient_vanishes_where_the_discriminator_wins_and_the_non_saturating_does_not()
    {
        Assert.AreEqual(0, GeneratorGradient(new MinimaxLoss(), -30), 1e-12);
        Assert.AreEqual(-1, GeneratorGradient(new NonSaturatingLoss(), -30), 1e-12);
        Assert.AreEqual(-Sigmoid(0.7), GeneratorGradient(new MinimaxLoss(), 0.7), 1e-12);
        Assert.AreEqual(-Sigmoid(-0.7), GeneratorGradient(new NonSaturatingLoss(), 0.7), 1e-12);
    }

    [TestMethod]
    public void Only_the_Wasserstein_loss_estimates_a_distance()
    {
        Assert.IsTrue(new WassersteinLoss().EstimatesWasserstein);
        Assert.IsFalse(new MinimaxLoss().EstimatesWasserstein);
        Assert.IsFalse(new NonSaturatingLoss().EstimatesWasserstein);
    }

    private static double Critic(AdversarialLoss loss)
    {
        using var scope = NewDisposeScope();
        return loss.Critic(tensor(Real), tensor(Fake)).item<double>();
    }

    private static double Generator(AdversarialLoss loss)
    {
        using var scope = NewDisposeScope();
        return loss.Generator(tensor(Fake), () => tensor(Real)).item<double>();
    }

    private static double GeneratorGradient(AdversarialLoss loss, double logit)
    {
        using var scope = NewDisposeScope();
        var l = tensor(new[] { logit }).requires_grad_();
        loss.Generator(l, () => tensor(Real)).backward();
        return l.grad!.item<double>();
    }

    private static double Sigmoid(double l) => 1 / (1 + Math.Exp(-l));

    /// <summary>log(1 - sigmoid(l)) = -log(1 + exp(l)), without cancellation at either end.</summary>
    private static double LogOneMinusSigmoid(double l) => l > 0 ? -l - Math.Log(1 + Math.Exp(-l)) : -Math.Log(1 + Math.Exp(l));

    private static void AssertClose(double expected, double actual) =>
        Assert.AreEqual(expected, actual, 1e-6 * Math.Abs(expected));
}
