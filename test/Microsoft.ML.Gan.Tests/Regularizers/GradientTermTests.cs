using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Values against plain double arithmetic, second derivatives against its finite differences.</summary>
[TestClass]
public sealed class GradientTermTests
{
    private const int Rows = 6;

    public static IEnumerable<object[]> Terms =>
    [
        [new GradientPenalty(lambda: 10), (Func<double, double>)(slope => 10 * (slope - 1) * (slope - 1))],
        [new GradientPenalty(lambda: 3, center: 0), (Func<double, double>)(slope => 3 * slope * slope)],
        [new GradientPenalty(lambda: 3, oneSided: true), (Func<double, double>)(slope => slope > 1 ? 3 * (slope - 1) * (slope - 1) : 0)],
        [new Dragan(lambda: 7), (Func<double, double>)(slope => 7 * (slope - 1) * (slope - 1))],
        [new R1(gamma: 5), (Func<double, double>)(slope => 2.5 * slope * slope)],
        [new R2(gamma: 5), (Func<double, double>)(slope => 2.5 * slope * slope)],
    ];

    [TestMethod]
    [DynamicData(nameof(Terms))]
    public void Value_is_the_formula_at_the_points_where_it_looks(Regularizer regularizer, Func<double, double> ofSlope)
    {
        using var scope = NewDisposeScope();
        using var critic = new TanhCritic(4);
        double value = Term(regularizer, critic).item<double>();

        double expected = critic.Points.Average(x => ofSlope(TanhCritic.Slope(critic.Weights, x)));
        Assert.AreEqual(expected, value, 1e-6 * expected);
        Assert.IsTrue(expected > 0.01, $"{expected} shows nothing");
    }

    [TestMethod]
    [DynamicData(nameof(Terms))]
    public void Gradient_in_the_weights_is_that_of_finite_differences(Regularizer regularizer, Func<double, double> ofSlope)
    {
        using var scope = NewDisposeScope();
        using var critic = new TanhCritic(4);
        Term(regularizer, critic).backward();

        var weights = critic.Weights;
        const double h = 1e-6;
        for (int i = 0; i < weights.Length; i++)
        {
            double At(double change)
            {
                var moved = weights.ToArray();
                moved[i] += change;
                return critic.Points.Average(x => ofSlope(TanhCritic.Slope(moved, x)));
            }
            double expected = (At(h) - At(-h)) / (2 * h);
            Assert.AreEqual(expected, critic.Gradients[i], 1e-4 * Math.Max(1, Math.Abs(expected)), $"weight {i}");
        }
    }

    [TestMethod]
    public void Gradient_penalty_looks_on_the_line_between_each_datum_and_its_sample()
    {
        using var scope = NewDisposeScope();
        using var critic = new TanhCritic(4);
        Term(new GradientPenalty(), critic);
        var (real, fake) = (Matrix(Real()), Matrix(Fake()));
        var shares = new List<double>();
        for (int row = 0; row < Rows; row++)
        {
            double share = (critic.Points[row][0] - fake[row][0]) / (real[row][0] - fake[row][0]);
            for (int i = 0; i < 4; i++)
                Assert.AreEqual(fake[row][i] + share * (real[row][i] - fake[row][i]), critic.Points[row][i], 1e-9);
            shares.Add(share);
        }
        Assert.IsTrue(shares.All(share => share is >= 0 and < 1), string.Join(" ", shares));
        Assert.AreEqual(Rows, shares.Distinct().Count(), "each row has a number of its own");
    }

    [TestMethod]
    public void Dragan_looks_around_the_data_up_to_half_their_deviation()
    {
        using var scope = NewDisposeScope();
        using var critic = new TanhCritic(4);
        Term(new Dragan(), critic);
        var real = Matrix(Real());
        double mean = real.SelectMany(row => row).Average();
        double deviation = Math.Sqrt(real.SelectMany(row => row).Average(x => (x - mean) * (x - mean)));
        var steps = critic.Points.SelectMany((row, n) => row.Select((x, i) => (x - real[n][i]) / deviation)).ToArray();
        Assert.IsTrue(steps.All(step => step is >= 0 and < 0.5), string.Join(" ", steps));
        Assert.IsTrue(steps.Max() > 0.35 && steps.Min() < 0.15, string.Join(" ", steps));
    }

    [TestMethod]
    public void R1_looks_at_data_and_R2_at_samples()
    {
        using var scope = NewDisposeScope();
        using var critic = new TanhCritic(4);
        Term(new R1(), critic);
        CollectionAssert.AreEqual(Matrix(Real()).SelectMany(row => row).ToArray(), critic.Points.SelectMany(row => row).ToArray());
        Term(new R2(), critic);
        CollectionAssert.AreEqual(Matrix(Fake()).SelectMany(row => row).ToArray(), critic.Points.SelectMany(row => row).ToArray());
    }

    [TestMethod]
    public void All_forbid_batch_norm_and_bound_the_Lipschitz_constant()
    {
        foreach (Regularizer regularizer in Terms.Select(row => (Regularizer)row[0]))
        {
            Assert.IsFalse(regularizer.AllowsBatchNorm);
            Assert.IsTrue(regularizer.IsLipschitzConstraint);
        }
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-1.0)]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    public void Constants_out_of_range_are_refused_by_name(double value)
    {
        Throws.Error<ArgumentOutOfRangeException>(() => new GradientPenalty(value), "Lambda");
        Throws.Error<ArgumentOutOfRangeException>(() => new Dragan(value), "Lambda");
        Throws.Error<ArgumentOutOfRangeException>(() => new Dragan(spread: value), "Spread");
        Throws.Error<ArgumentOutOfRangeException>(() => new R1(value), "Gamma");
        Throws.Error<ArgumentOutOfRangeException>(() => new R2(value), "Gamma");
        Throws.Error<ArgumentOutOfRangeException>(() => new WeightClipping(value), "Bound");
        Throws.Error<ArgumentOutOfRangeException>(() => new InstanceNoise(value), "Sigma");
        Throws.Error<ArgumentOutOfRangeException>(() => new InstanceNoise(until: value), "Until");
        Throws.Error<ArgumentOutOfRangeException>(() => new LogitDrift(value), "Epsilon");
        Throws.Error<ArgumentOutOfRangeException>(() => new OrthogonalRegularization(value), "Beta");
        Throws.Error<ArgumentOutOfRangeException>(() => new FeatureMatching(value), "Lambda");
    }

    private static Tensor Real() => Batches.Doubles(Rows, 0.7);

    private static Tensor Fake() => Batches.Doubles(Rows, 1.3);

    private static double[][] Matrix(Tensor images) => TanhCritic.Rows(images.flatten(1));

    private static Tensor Term(Regularizer regularizer, TanhCritic critic)
    {
        using var random = new torch.Generator(5);
        return regularizer.CriticLoss(Batches.Of(critic, Real(), Fake(), random))!;
    }
}
