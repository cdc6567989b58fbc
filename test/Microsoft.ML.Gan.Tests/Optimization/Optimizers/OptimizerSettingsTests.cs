using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>What each optimizer does on w^4/4 from w = 1.5, against PyTorch's formulas in plain double arithmetic.</summary>
[TestClass]
public sealed class OptimizerSettingsTests
{
    private const int Steps = 6;
    private const double Start = 1.5;
    private const double Epsilon = 1e-8;

    private static readonly OptimizerSettings[] All = [new AdamSettings(), new AdamWSettings(), new RmsPropSettings(), new SgdSettings()];

    [TestMethod]
    public void Adam_divides_the_mean_gradient_by_the_root_of_the_mean_square()
    {
        AssertPath(new AdamSettings { LearningRate = 0.05, Beta1 = 0.5 }, Adam(0.05, 0.5, 0.9, 0));
        AssertPath(new AdamSettings { LearningRate = 0.05 }, Adam(0.05, 0, 0.9, 0));
    }

    [TestMethod]
    public void AdamW_first_shrinks_the_weight() =>
        AssertPath(
            new AdamWSettings { LearningRate = 0.05, Beta1 = 0.8, Beta2 = 0.95, WeightDecay = 0.3 }, Adam(0.05, 0.8, 0.95, 0.3));

    [TestMethod]
    public void RmsProp_divides_the_gradient_by_the_root_of_its_mean_square()
    {
        double square = 0;
        AssertPath(new RmsPropSettings { LearningRate = 0.05, Smoothing = 0.9 }, (w, gradient, _) =>
        {
            square = 0.9 * square + 0.1 * gradient * gradient;
            return w - 0.05 * gradient / (Math.Sqrt(square) + Epsilon);
        });
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.9)]
    public void Sgd_goes_on_in_the_last_direction(double momentum)
    {
        double direction = 0;
        AssertPath(new SgdSettings { LearningRate = 0.02, Momentum = momentum }, (w, gradient, _) =>
        {
            direction = momentum * direction + gradient;
            return w - 0.02 * direction;
        });
    }

    [TestMethod]
    public void Schedule_multiplies_the_learning_rate_of_each_step()
    {
        var settings = new SgdSettings { LearningRate = 0.02, Schedule = new LinearSchedule { FinalFraction = 0.1 } };
        AssertPath(settings, (w, gradient, step) => w - 0.02 * (1 - 0.9 * step / Steps) * gradient);
    }

    [TestMethod]
    public void Every_optimizer_takes_the_scheduled_rate()
    {
        using var weight = new Parameter(zeros(1));
        foreach (var settings in All)
        {
            var halving = settings with { LearningRate = 0.2, Schedule = LearningRateSchedule.Cosine };
            using var optimizer = halving.Create([weight]);
            halving.SetLearningRate(optimizer, 2, 4);
            Assert.AreEqual(0.1, optimizer.ParamGroups.Single().LearningRate, 1e-12, settings.ToString());
        }
    }

    [TestMethod]
    public void Momentum_is_a_first_moment_or_sgds_own()
    {
        Assert.IsFalse(new AdamSettings().UsesMomentum);
        Assert.IsTrue(new AdamSettings { Beta1 = 0.5 }.UsesMomentum);
        Assert.IsTrue(new AdamWSettings().UsesMomentum);
        Assert.IsFalse(new AdamWSettings { Beta1 = 0 }.UsesMomentum);
        Assert.IsFalse(new RmsPropSettings().UsesMomentum);
        Assert.IsFalse(new SgdSettings().UsesMomentum);
        Assert.IsTrue(new SgdSettings { Momentum = 0.1 }.UsesMomentum);
    }

    public static IEnumerable<object[]> Bad =>
    [
        ["LearningRate must be greater than 0, but is -1.", new SgdSettings { LearningRate = -1 }],
        ["LearningRate must be greater than 0, but is NaN.", new SgdSettings { LearningRate = double.NaN }],
        ["LearningRate must be finite, but is Infinity.", new SgdSettings { LearningRate = double.PositiveInfinity }],
        ["Momentum must be at least 0 and less than 1, but is 1.", new SgdSettings { Momentum = 1 }],
        ["Beta1 must be at least 0 and less than 1, but is -0.1.", new AdamWSettings { Beta1 = -0.1 }],
        ["Beta2 must be at least 0 and less than 1, but is 1.", new AdamWSettings { Beta2 = 1 }],
        ["WeightDecay must be at least 0, but is -1.", new AdamWSettings { WeightDecay = -1 }],
        ["WeightDecay must be finite, but is Infinity.", new AdamWSettings { WeightDecay = double.PositiveInfinity }],
        ["FinalFraction must be from 0 to 1, but is 1.5.", new AdamSettings { Schedule = new LinearSchedule { FinalFraction = 1.5 } }],
        ["FinalFraction must be from 0 to 1, but is -1.", new AdamSettings { Schedule = new CosineSchedule { FinalFraction = -1 } }],
    ];

    [TestMethod]
    [DynamicData(nameof(Bad))]
    public void Settings_out_of_range_are_refused(string message, OptimizerSettings settings) =>
        Assert.AreEqual(message, Assert.ThrowsExactly<ArgumentOutOfRangeException>(settings.Validate).Message);

    [TestMethod]
    public void Defaults_are_in_range()
    {
        foreach (var settings in All)
            settings.Validate();
    }

    private static Func<double, double, int, double> Adam(double rate, double beta1, double beta2, double decay)
    {
        double mean = 0, square = 0;
        return (w, gradient, step) =>
        {
            mean = beta1 * mean + (1 - beta1) * gradient;
            square = beta2 * square + (1 - beta2) * gradient * gradient;
            double unbiasedMean = mean / (1 - Math.Pow(beta1, step + 1));
            double unbiasedSquare = square / (1 - Math.Pow(beta2, step + 1));
            return w * (1 - rate * decay) - rate * unbiasedMean / (Math.Sqrt(unbiasedSquare) + Epsilon);
        };
    }

    /// <param name="settings">What makes the optimizer.</param>
    /// <param name="next">The weight after a step, by the weight before it, its gradient, and the steps taken.</param>
    private static void AssertPath(OptimizerSettings settings, Func<double, double, int, double> next)
    {
        using var scope = NewDisposeScope();
        var weight = new Parameter(tensor(new[] { Start }));
        using var optimizer = settings.Create([weight]);
        double expected = Start;
        for (int step = 0; step < Steps; step++)
        {
            settings.SetLearningRate(optimizer, step, Steps);
            optimizer.zero_grad();
            (weight.square().square().sum() / 4).backward();
            optimizer.step();
            expected = next(expected, expected * expected * expected, step);
            Assert.AreEqual(expected, weight.item<double>(), 1e-9 * expected, $"{settings}, step {step}");
        }
    }
}
