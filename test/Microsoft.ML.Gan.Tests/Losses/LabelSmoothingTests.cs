using static Microsoft.ML.Gan.Tests.LossValues;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class LabelSmoothingTests
{
    private static readonly double[] Real = [-2.5, 0.0, 0.3, 40.0];
    private static readonly double[] Fake = [1.5, -0.7, -40.0, 4.0];

    [TestMethod]
    public void Critic_is_cross_entropy_with_a_soft_label_on_data_alone() =>
        AssertClose(
            Real.Average(l => 0.8 * Softplus(-l) + 0.2 * Softplus(l)) + Fake.Average(Softplus),
            Critic(new LabelSmoothing(new NonSaturatingLoss(), 0.8), Real, Fake));

    [TestMethod]
    public void Least_squares_critic_draws_data_to_the_label() =>
        // s/2 (D - 1)^2 + (1 - s)/2 D^2 = 1/2 (D - s)^2 + s (1 - s)/2
        AssertClose(
            0.5 * Real.Average(d => Math.Pow(d - 0.8, 2)) + 0.08 + 0.5 * Fake.Average(d => d * d),
            Critic(new LabelSmoothing(new LeastSquaresLoss(), 0.8), Real, Fake));

    [TestMethod]
    public void Gradient_is_zero_at_the_smoothed_optimum()
    {
        // Where p = 3q, sigma(l) = s p/(p + q) = 0.9 * 3/4: three rows of data for one sample.
        double logit = Math.Log(0.675 / 0.325);
        var (real, fake) = CriticGradients(new LabelSmoothing(new NonSaturatingLoss()), [logit], [logit]);
        Assert.AreEqual(0, 0.75 * real[0] + 0.25 * fake[0], 1e-12);
    }

    [TestMethod]
    public void Generator_is_the_inner_losss()
    {
        foreach (LabeledLoss loss in new LabeledLoss[] { new NonSaturatingLoss(), new MinimaxLoss(), new HingeLoss() })
            AssertClose(Generator(loss, Real, Fake), Generator(new LabelSmoothing(loss), Real, Fake));
    }

    [TestMethod]
    public void A_label_of_one_changes_nothing() =>
        AssertClose(Critic(new MarginLoss(), Real, Fake), Critic(new LabelSmoothing(new MarginLoss(), 1), Real, Fake));

    [TestMethod]
    [DataRow(0.5, "RealLabel must be greater than 0.5, but is 0.5.")]
    [DataRow(double.NaN, "RealLabel must be greater than 0.5, but is NaN.")]
    [DataRow(1.01, "RealLabel must be from 0.5 to 1, but is 1.01.")]
    public void Labels_out_of_range_are_refused(double label, string message)
    {
        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new LabelSmoothing(new MinimaxLoss(), label));
        Assert.AreEqual(message, error.Message);
    }
}
