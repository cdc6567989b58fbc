using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>The definitions of table 1, 2 and 6 of arXiv:1606.00709, held against each other.</summary>
[TestClass]
public sealed class FDivergenceTests
{
    private static readonly double[] Ratios = [1e-6, 1e-3, 0.05, 0.3, 0.7, 1, 1.4, 3, 20, 1e3, 1e6];
    private static readonly double[] Outputs = [-12, -2.5, -0.3, -1e-7, 0, 1e-7, 0.4, 1.9, 12];

    private static readonly double[] P = [0.1, 0.4, 0.3, 0.15, 0.05];
    private static readonly double[] Q = [0.25, 0.05, 0.3, 0.1, 0.3];

    [TestMethod]
    public void Fenchel_and_Young_are_equal_at_the_derivative() => ForEach((d, name) =>
    {
        foreach (double u in Ratios)
        {
            double slope = d.EvaluateDerivative(u), product = u * slope;
            // At a ratio of 1e6 digits are lost between a conjugate that is large and a product that is.
            AssertClose(product, d.Evaluate(u) + d.EvaluateConjugate(slope), 1e-9 + 1e-9 * Math.Abs(product), $"{name} at {u}");
        }
    });

    [TestMethod]
    public void Away_from_the_derivative_the_sum_is_larger_than_the_product() => ForEach((d, name) =>
    {
        foreach (double u in Ratios.Where(u => u is > 1e-3 and < 1e3))
            foreach (double other in new[] { u / 2, u * 2 })
                Assert.IsTrue(
                    d.Evaluate(u) + d.EvaluateConjugate(d.EvaluateDerivative(other)) > u * d.EvaluateDerivative(other) * (1 + 1e-12),
                    $"{name} at {u}");
    });

    [TestMethod]
    public void Derivative_is_that_of_f() => ForEach((d, name) =>
    {
        foreach (double u in Ratios.Where(u => u is > 1e-3 and < 1e3))
        {
            double h = 1e-4 * u;
            double slope = d.EvaluateDerivative(u);
            AssertClose((d.Evaluate(u + h) - d.Evaluate(u - h)) / (2 * h), slope, 1e-6 * (1 + Math.Abs(slope)), $"{name} at {u}");
        }
    });

    [TestMethod]
    public void Limits_are_those_of_f() => ForEach((d, name) =>
    {
        AssertLimit(d.AtZero, at => d.Evaluate(at), 1e-12, 1e-30, $"{name} at zero");
        AssertLimit(d.SlopeAtInfinity, at => d.EvaluateDerivative(at), 1e12, 1e30, $"{name} at infinity");
        Assert.AreEqual(d.AtZero, d.Evaluate(0), name);
        Assert.AreEqual(double.PositiveInfinity, d.Evaluate(-0.1), name);
    });

    [TestMethod]
    public void Activation_stays_where_the_conjugate_is_finite() => ForEach((d, name) =>
    {
        foreach (var (v, t) in Outputs.Zip(Map(d.Activate, Outputs)))
        {
            Assert.IsTrue(t < d.SlopeAtInfinity, $"{name}: g({v}) = {t}");
            Assert.IsTrue(double.IsFinite(d.EvaluateConjugate(t)), $"{name}: f*(g({v}))");
        }
        Assert.AreEqual(double.PositiveInfinity, d.EvaluateConjugate(d.SlopeAtInfinity + 0.1), name);
    });

    [TestMethod]
    public void Conjugate_of_the_activation_is_the_conjugate_after_the_activation() => ForEach((d, name) =>
    {
        var expected = Map(d.Activate, Outputs).Select(d.EvaluateConjugate).ToArray();
        var actual = Map(d.ActivateAndConjugate, Outputs);
        for (int i = 0; i < expected.Length; i++)
            AssertClose(expected[i], actual[i], 1e-6 * Math.Abs(expected[i]) + 1e-9, $"{name} at {Outputs[i]}");
    });

    [TestMethod]
    public void Conjugate_of_the_activation_is_finite_in_single_precision() => ForEach((d, name) =>
    {
        using var scope = NewDisposeScope();
        var v = tensor(new[] { -80f, -30f, 30f, 80f }).requires_grad_();
        d.ActivateAndConjugate(v).sum().backward();
        Assert.IsTrue(d.ActivateAndConjugate(v).isfinite().all().item<bool>(), name);
        Assert.IsTrue(v.grad!.isfinite().all().item<bool>(), name);
    });

    [TestMethod]
    [DataRow("kl", 1.0)]
    [DataRow("reverse-kl", -1.0)]
    [DataRow("pearson", 0.0)]
    [DataRow("hellinger", 0.0)]
    [DataRow("jensen-shannon", 0.0)]
    [DataRow("gan", -0.693147180559945309)]
    public void Threshold_is_the_papers(string name, double threshold) =>
        Assert.AreEqual(threshold, FDivergence.Get(name).Threshold, 1e-15);

    [TestMethod]
    public void At_the_optimal_critic_the_bound_is_the_divergence() => ForEach((d, name) =>
    {
        AssertClose(Known(name, P, Q), Divergence(d, P, Q), 1e-12, name);
        AssertClose(Known(name, P, Q), Bound(d, Ratio), 1e-12, name);
        Assert.IsTrue(Bound(d, i => Ratio(i) * 1.3) < Divergence(d, P, Q) - 1e-3, name);
        Assert.IsTrue(Bound(d, i => Ratio(i) * 0.7) < Divergence(d, P, Q) - 1e-3, name);
    });

    [TestMethod]
    public void Between_equal_distributions_it_is_f_of_one() => ForEach((d, name) =>
        AssertClose(name == "gan" ? -2 * Math.Log(2) : 0, Divergence(d, P, P), 1e-12, name));

    [TestMethod]
    public void Unknown_names_are_told_the_known_ones()
    {
        var error = Assert.ThrowsExactly<ArgumentException>(() => FDivergence.Get("js"));
        Assert.AreEqual(
            "Divergence must be one of kl, reverse-kl, pearson, hellinger, jensen-shannon, gan, but is \"js\".", error.Message);
    }

    private static double Ratio(int i) => P[i] / Q[i];

    private static double Divergence(FDivergence d, double[] p, double[] q) => p.Zip(q, (a, b) => b * d.Evaluate(a / b)).Sum();

    /// <summary>E_p[T] - E_q[f*(T)] at T = f'(ratio).</summary>
    private static double Bound(FDivergence d, Func<int, double> ratio) =>
        P.Select((p, i) => p * d.EvaluateDerivative(ratio(i)) - Q[i] * d.EvaluateConjugate(d.EvaluateDerivative(ratio(i)))).Sum();

    /// <summary>The textbook's sums, without f.</summary>
    private static double Known(string name, double[] p, double[] q)
    {
        var middle = p.Zip(q, (a, b) => (a + b) / 2).ToArray();
        double twiceJensenShannon = Kl(p, middle) + Kl(q, middle);
        return name switch
        {
            "kl" => Kl(p, q),
            "reverse-kl" => Kl(q, p),
            "pearson" => p.Zip(q, (a, b) => (a - b) * (a - b) / b).Sum(),
            "hellinger" => p.Zip(q, (a, b) => Math.Pow(Math.Sqrt(a) - Math.Sqrt(b), 2)).Sum(),
            "jensen-shannon" => twiceJensenShannon,
            _ => twiceJensenShannon - Math.Log(4),
        };
    }

    private static double Kl(double[] p, double[] q) => p.Zip(q, (a, b) => a * Math.Log(a / b)).Sum();

    private static double[] Map(Func<Tensor, Tensor> function, double[] values)
    {
        using var scope = NewDisposeScope();
        return function(tensor(values)).data<double>().ToArray();
    }

    private static void ForEach(Action<FDivergence, string> test)
    {
        Assert.AreEqual(6, FDivergence.Known.Count);
        foreach (var divergence in FDivergence.Known)
            test(divergence, divergence.Name);
    }

    /// <summary>A finite limit is near at the first point, an infinite one further away at the second.</summary>
    private static void AssertLimit(double limit, Func<double, double> function, double near, double nearer, string message)
    {
        if (double.IsFinite(limit))
            AssertClose(limit, function(near), 1e-5, message);
        else
            Assert.IsTrue(function(nearer) > function(near) + 10, message);
    }

    private static void AssertClose(double expected, double actual, double tolerance, string message) =>
        Assert.AreEqual(expected, actual, tolerance, message);
}
