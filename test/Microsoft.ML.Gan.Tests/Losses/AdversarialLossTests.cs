using static Microsoft.ML.Gan.Tests.LossValues;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class AdversarialLossTests
{
    private static readonly double[] Real = [-2.5, 0.0, 0.3, 7.0, -300];
    private static readonly double[] Fake = [1.5, -0.7, -40.0, 40.0, 300];

    [TestMethod]
    public void Minimax_critic_is_binary_cross_entropy() =>
        AssertClose(
            Real.Average(l => -LogSigmoid(l)) + Fake.Average(l => -LogSigmoid(-l)), Critic(new MinimaxLoss()));

    [TestMethod]
    public void Minimax_generator_is_the_mean_log_of_one_minus_D() =>
        AssertClose(Fake.Average(l => LogSigmoid(-l)), Generator(new MinimaxLoss()));

    [TestMethod]
    public void Non_saturating_generator_is_minus_the_mean_log_of_D() =>
        AssertClose(Fake.Average(l => -LogSigmoid(l)), Generator(new NonSaturatingLoss()));

    [TestMethod]
    public void Wasserstein_losses_are_differences_of_means()
    {
        AssertClose(Fake.Average() - Real.Average(), Critic(new WassersteinLoss()));
        AssertClose(-Fake.Average(), Generator(new WassersteinLoss()));
    }

    [TestMethod]
    public void Least_squares_are_halves_of_squared_distances_to_one_and_zero()
    {
        AssertClose(
            0.5 * Real.Average(d => Math.Pow(d - 1, 2)) + 0.5 * Fake.Average(d => Math.Pow(d, 2)), Critic(new LeastSquaresLoss()));
        AssertClose(0.5 * Fake.Average(d => Math.Pow(d - 1, 2)), Generator(new LeastSquaresLoss()));
    }

    [TestMethod]
    public void Hinge_counts_no_row_beyond_the_margin()
    {
        AssertClose(
            Real.Average(l => Math.Max(0, 1 - l)) + Fake.Average(l => Math.Max(0, 1 + l)), Critic(new HingeLoss()));
        AssertClose(-Fake.Average(), Generator(new HingeLoss()));
        Assert.AreEqual(0, LossValues.Critic(new HingeLoss(), [1, 3], [-1, -8]));
    }

    [TestMethod]
    public void Margin_is_the_hinge_loss_of_two_D_minus_one()
    {
        double[] real = Real.Select(Score).ToArray(), fake = Fake.Select(Score).ToArray();
        AssertClose(
            real.Average(f => Math.Max(0, 1 - f)) + fake.Average(f => Math.Max(0, 1 + f)), Critic(new MarginLoss()));
        AssertClose(LossValues.Critic(new HingeLoss(), real, fake), Critic(new MarginLoss()));
        AssertClose(-fake.Average(), Generator(new MarginLoss()));

        static double Score(double l) => 2 * Sigmoid(l) - 1;
    }

    [TestMethod]
    public void Margin_keeps_its_digits_where_the_score_is_almost_one() =>
        AssertClose(4 * Math.Exp(-50), LossValues.Critic(new MarginLoss(), [50], [-50]));

    [TestMethod]
    public void Relativistic_losses_compare_row_with_row()
    {
        AssertClose(
            Real.Zip(Fake, (r, f) => -LogSigmoid(r - f)).Average(), Critic(new RelativisticLoss()));
        AssertClose(
            Real.Zip(Fake, (r, f) => -LogSigmoid(f - r)).Average(), Generator(new RelativisticLoss()));
    }

    [TestMethod]
    public void Relativistic_average_losses_compare_with_the_other_sides_mean()
    {
        var (r, f) = (Real.Average(), Fake.Average());
        AssertClose(
            Real.Average(l => -LogSigmoid(l - f)) + Fake.Average(l => -LogSigmoid(r - l)), Critic(new RelativisticAverageLoss()));
        AssertClose(
            Fake.Average(l => -LogSigmoid(l - r)) + Real.Average(l => -LogSigmoid(f - l)), Generator(new RelativisticAverageLoss()));
    }

    [TestMethod]
    public void Relativistic_losses_see_no_shift_of_all_logits()
    {
        double[] real = Real.Select(l => l + 5).ToArray(), fake = Fake.Select(l => l + 5).ToArray();
        foreach (AdversarialLoss loss in new AdversarialLoss[] { new RelativisticLoss(), new RelativisticAverageLoss() })
        {
            AssertClose(Critic(loss), LossValues.Critic(loss, real, fake));
            AssertClose(Generator(loss), LossValues.Generator(loss, real, fake));
        }
    }

    [TestMethod]
    public void Only_losses_that_compare_ask_for_the_datas_logits()
    {
        using var scope = torch.NewDisposeScope();
        foreach (var loss in LossGradientTests.Losses.Where(loss => loss is not (RelativisticLoss or RelativisticAverageLoss)))
            loss.GeneratorLoss(() => throw new AssertFailedException($"{loss} asked."), torch.tensor(Fake));
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
        foreach (var loss in LossGradientTests.Losses)
            Assert.AreEqual(loss is WassersteinLoss, loss.EstimatesWasserstein, loss.ToString());
    }

    private static double Critic(AdversarialLoss loss) => LossValues.Critic(loss, Real, Fake);

    private static double Generator(AdversarialLoss loss) => LossValues.Generator(loss, Real, Fake);

    private static double GeneratorGradient(AdversarialLoss loss, double logit) =>
        LossValues.GeneratorGradient(loss, Real, [logit])[0];

    private static double LogSigmoid(double l) => -Softplus(-l);
}
