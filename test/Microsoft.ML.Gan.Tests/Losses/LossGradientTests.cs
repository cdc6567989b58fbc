using static Microsoft.ML.Gan.Tests.LossValues;

namespace Microsoft.ML.Gan.Tests;

/// <summary>The gradient of every loss with respect to every logit, against central differences.</summary>
[TestClass]
public sealed class LossGradientTests
{
    // No logit lies within a step of the hinge's corners.
    private static readonly double[] Real = [-2.5, 0.1, 0.3, 4.0];
    private static readonly double[] Fake = [1.5, -0.7, -6.0, 5.0];

    internal static IReadOnlyList<AdversarialLoss> Losses { get; } =
    [
        new MinimaxLoss(), new NonSaturatingLoss(), new LeastSquaresLoss(), new HingeLoss(), new MarginLoss(), new WassersteinLoss(),
        new RelativisticLoss(), new RelativisticAverageLoss(), new LabelSmoothing(new NonSaturatingLoss()),
        .. FDivergence.Known.Select(divergence => new FDivergenceLoss(divergence)),
        .. FDivergence.Known.Select(divergence => new FDivergenceLoss(divergence, saturating: true)),
    ];

    [TestMethod]
    public void Critics_gradients_are_its_differences()
    {
        foreach (var loss in Losses)
        {
            var (real, fake) = CriticGradients(loss, Real, Fake);
            AssertGradient(Real, real, logits => Critic(loss, logits, Fake), $"{loss}, real");
            AssertGradient(Fake, fake, logits => Critic(loss, Real, logits), $"{loss}, fake");
        }
    }

    [TestMethod]
    public void Generators_gradient_is_its_differences()
    {
        foreach (var loss in Losses)
            AssertGradient(Fake, GeneratorGradient(loss, Real, Fake), logits => Generator(loss, Real, logits), $"{loss}, generator");
    }

    [TestMethod]
    public void Values_and_gradients_are_finite_at_large_logits()
    {
        double[] real = [-300, 300], fake = [300, -300];
        foreach (var loss in Losses)
        {
            var (onReal, onFake) = CriticGradients(loss, real, fake);
            double[] all =
                [Critic(loss, real, fake), Generator(loss, real, fake), .. onReal, .. onFake, .. GeneratorGradient(loss, real, fake)];
            Assert.IsTrue(all.All(double.IsFinite), $"{loss}: {string.Join(", ", all)}");
        }
    }

    private static void AssertGradient(double[] at, double[] gradient, Func<double[], double> function, string message)
    {
        const double step = 1e-5;
        for (int i = 0; i < at.Length; i++)
        {
            double difference = (function(Moved(step)) - function(Moved(-step))) / (2 * step);
            Assert.AreEqual(difference, gradient[i], 1e-4 * Math.Max(1e-3, Math.Abs(difference)), $"{message}[{i}]");

            double[] Moved(double by) => [.. at[..i], at[i] + by, .. at[(i + 1)..]];
        }
    }
}
