using static Microsoft.ML.Gan.Tests.LossValues;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class FDivergenceLossTests
{
    private static readonly double[] Real = [-2.5, 0.0, 0.3, 9.0];
    private static readonly double[] Fake = [1.5, -0.7, -12.0, 12.0];

    [TestMethod]
    [DataRow("kl")]
    [DataRow("reverse-kl")]
    [DataRow("pearson")]
    [DataRow("hellinger")]
    [DataRow("jensen-shannon")]
    [DataRow("gan")]
    public void Losses_are_those_of_the_papers_table(string name)
    {
        var divergence = FDivergence.Get(name);
        var (g, conjugate) = Table(name);
        AssertClose(Fake.Average(v => conjugate(g(v))) - Real.Average(g), Critic(new FDivergenceLoss(divergence), Real, Fake), name);
        AssertClose(-Fake.Average(g), Generator(new FDivergenceLoss(divergence), Real, Fake), name);
        AssertClose(
            -Fake.Average(v => conjugate(g(v))), Generator(new FDivergenceLoss(divergence, saturating: true), Real, Fake), name);
    }

    [TestMethod]
    public void Of_the_original_GANs_divergence_they_are_the_original_GANs()
    {
        FDivergenceLoss practical = new(FDivergence.Gan), saturating = new(FDivergence.Gan, saturating: true);
        AssertClose(Critic(new MinimaxLoss(), Real, Fake), Critic(practical, Real, Fake));
        AssertClose(Generator(new NonSaturatingLoss(), Real, Fake), Generator(practical, Real, Fake));
        AssertClose(Generator(new MinimaxLoss(), Real, Fake), Generator(saturating, Real, Fake));
    }

    [TestMethod]
    public void At_the_optimal_outputs_the_critics_loss_is_minus_the_divergence()
    {
        // p = (3, 2, 1)/6 and q = (1, 2, 3)/6 over three values.
        double[] ratios = [3, 1, 1.0 / 3];
        int[] inData = [3, 2, 1], inSamples = [1, 2, 3];
        foreach (var divergence in FDivergence.Known)
        {
            double[] outputs = ratios.Select(u => Output(divergence.Name, u)).ToArray();
            double expected = ratios.Select((u, i) => inSamples[i] / 6.0 * divergence.Evaluate(u)).Sum();
            double loss = Critic(new FDivergenceLoss(divergence), Repeat(outputs, inData), Repeat(outputs, inSamples));
            AssertClose(expected, -loss, divergence.Name);
        }
    }

    [TestMethod]
    public void Missing_divergence_is_refused() =>
        Assert.ThrowsExactly<ArgumentNullException>(() => new FDivergenceLoss(null!));

    /// <summary>g_f and f* as the paper's tables write them.</summary>
    private static (Func<double, double> G, Func<double, double> Conjugate) Table(string name) => name switch
    {
        "kl" => (v => v, t => Math.Exp(t - 1)),
        "reverse-kl" => (v => -Math.Exp(-v), t => -1 - Math.Log(-t)),
        "pearson" => (v => v, t => t * t / 4 + t),
        "hellinger" => (v => 1 - Math.Exp(-v), t => t / (1 - t)),
        "jensen-shannon" => (v => Math.Log(2) - Math.Log(1 + Math.Exp(-v)), t => -Math.Log(2 - Math.Exp(t))),
        _ => (v => -Math.Log(1 + Math.Exp(-v)), t => -Math.Log(1 - Math.Exp(t))),
    };

    /// <summary>The output v for which g_f(v) = f'(u), solved by hand.</summary>
    private static double Output(string name, double u) => name switch
    {
        "kl" => 1 + Math.Log(u),
        "pearson" => 2 * (u - 1),
        "hellinger" => Math.Log(u) / 2,
        _ => Math.Log(u),
    };

    private static double[] Repeat(double[] values, int[] counts) =>
        values.Zip(counts, (value, count) => Enumerable.Repeat(value, count)).SelectMany(repeated => repeated).ToArray();
}
