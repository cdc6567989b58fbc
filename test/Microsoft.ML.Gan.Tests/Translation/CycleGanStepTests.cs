using static Microsoft.ML.Gan.Tests.Loops;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class CycleGanStepTests
{
    private static readonly CycleGanOptions Options = new()
    {
        BaseChannels = 4,
        BatchSize = 2,
        Blocks = 1,
        CycleWeight = 3,
        IdentityWeight = 2,
        Optimizer = Still,
        Steps = 10,
    };

    [TestMethod]
    public void Losses_are_those_of_the_paper()
    {
        using var scope = NewDisposeScope();
        using var state = new CycleGanState(Options, Domains(), CPU, seed: 1);
        var (x, y) = (Loops.Random(2, 2, 1), Loops.Random(3, 2, 1));
        using var step = new CycleGanStep(state, Options, new Same(x), new Same(y), seed: 1);
        step.Run();

        var (g, f) = (state.ToTarget.Module, state.ToInput.Module);
        var (toTarget, toInput) = (g.call(x), f.call(y));
        double cycle = MeanDistance(f.call(toTarget), x) + MeanDistance(g.call(toInput), y);
        double identity = MeanDistance(g.call(y), y) + MeanDistance(f.call(x), x);
        double fooled = Squares(state.TargetCritic.call(toTarget), 1) + Squares(state.InputCritic.call(toInput), 1);
        double told = Squares(state.TargetCritic.call(y), 1) + Squares(state.TargetCritic.call(toTarget), 0)
            + Squares(state.InputCritic.call(x), 1) + Squares(state.InputCritic.call(toInput), 0);
        var metrics = step.ReadMetrics();
        Assert.AreEqual(told / 2, metrics[0].Value, 1e-5);
        Assert.AreEqual(fooled + 3 * cycle + 2 * identity, metrics[1].Value, 1e-5);
        Assert.AreEqual(cycle, metrics[2].Value, 1e-5);
        Assert.AreEqual(identity, metrics[3].Value, 1e-5);
        Assert.AreEqual(4, step.ImagesSeen);
    }

    [TestMethod]
    public void Identity_has_no_metric_without_a_weight()
    {
        using var scope = NewDisposeScope();
        var options = Options with { IdentityWeight = 0 };
        using var state = new CycleGanState(options, Domains(), CPU, seed: 1);
        using var step = new CycleGanStep(state, options, new Same(Loops.Random(2, 2, 1)), new Same(Loops.Random(3, 2, 1)), seed: 1);
        step.Run();
        CollectionAssert.AreEqual(
            new[] { TrainingMetric.CriticLoss, TrainingMetric.GeneratorLoss, CycleGanStep.CycleError },
            step.ReadMetrics().Select(metric => metric.Name).ToArray());
    }

    private static double Squares(Tensor logits, double target) => Values(logits).Average(l => (l - target) * (l - target));
}
