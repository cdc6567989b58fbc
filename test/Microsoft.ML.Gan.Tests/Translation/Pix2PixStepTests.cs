using static Microsoft.ML.Gan.Tests.Loops;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class Pix2PixStepTests
{
    private static readonly Pix2PixOptions Options = new()
    {
        BaseChannels = 4,
        BatchSize = 3,
        Depth = 2,
        Dropout = 0,
        ReconstructionWeight = 7,
        Optimizer = Still,
        Steps = 10,
    };

    [TestMethod]
    public void Losses_are_those_of_the_paper()
    {
        using var scope = NewDisposeScope();
        using var state = new Pix2PixState(Options, Domains(1, 3), CPU, seed: 1);
        var pairs = Loops.Random(2, 3, 4);
        using var step = new Pix2PixStep(state, Options, new Same(pairs));
        step.Run();

        var (x, y) = (pairs.narrow(1, 0, 1), pairs.narrow(1, 1, 3));
        var translated = state.Translator.Module.call(x);
        var onReal = Values(state.Critic.call(cat(new[] { x, y }, 1)));
        var onFake = Values(state.Critic.call(cat(new[] { x, translated }, 1)));
        double error = MeanDistance(translated, y);
        var metrics = step.ReadMetrics();
        Assert.AreEqual(onReal.Average(l => -LogSigmoid(l)) + onFake.Average(l => -LogSigmoid(-l)), metrics[0].Value, 1e-5);
        Assert.AreEqual(onFake.Average(l => -LogSigmoid(l)) + 7 * error, metrics[1].Value, 1e-5);
        Assert.AreEqual(error, metrics[2].Value, 1e-6);
        Assert.AreEqual(Pix2PixStep.ReconstructionError, metrics[2].Name);
        Assert.AreEqual(3, step.ImagesSeen);
    }

    [TestMethod]
    public void Steps_bring_the_translation_nearer_to_the_target()
    {
        using var scope = NewDisposeScope();
        var adam = new AdamSettings { LearningRate = 5e-3, Beta1 = 0.5, Beta2 = 0.999 };
        var options = Options with { Optimizer = adam, Steps = 40, EmaDecay = 0.9 };
        using var state = new Pix2PixState(options, Domains(), CPU, seed: 1);
        var x = Loops.Random(2, 3, 1);
        using var step = new Pix2PixStep(state, options, new Same(cat(new[] { x, -x }, 1)));
        step.Run();
        double before = step.ReadMetrics()[2].Value;
        for (int i = 1; i < options.Steps; i++)
            step.Run();
        Assert.IsTrue(step.ReadMetrics()[2].Value < 0.7 * before);
        Assert.IsTrue(MeanDistance(state.Translator.Best.call(x), -x) < before, "the average");
        Assert.AreNotSame(state.Translator.Best, state.Translator.Module);
    }

    [TestMethod]
    public void Networks_that_do_not_fit_the_images_are_refused()
    {
        Throws.Error<ArgumentException>(() => new Pix2PixState(Options with { Depth = 5 }, Domains(), CPU, 1), "at most 4, but is 5");
        Throws.Error<ArgumentException>(
            () => new Pix2PixState(Options with { CriticHalvings = 3 }, Domains(), CPU, 1), "at most 2, but is 3");
    }

    private static double LogSigmoid(double logit) => -Math.Log(1 + Math.Exp(-logit));
}
