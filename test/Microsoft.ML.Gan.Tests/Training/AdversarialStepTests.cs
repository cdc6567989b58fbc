namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class AdversarialStepTests
{
    private const int Steps = 12;

    [TestMethod]
    public void Critic_takes_its_steps_for_each_of_the_generators_and_more_while_it_is_new()
    {
        CollectionAssert.AreEqual(new[] { 1, 1, 1, 1 }, CriticSteps(GanVariant.Gan));
        CollectionAssert.AreEqual(new[] { 5, 5, 5, 5 }, CriticSteps(GanVariant.Wgan));
        CollectionAssert.AreEqual(new[] { 7, 7, 3, 3 },
            CriticSteps(GanVariant.Wgan with { CriticSteps = 3, CriticWarmup = new CriticWarmup(Steps: 2, CriticSteps: 7) }));
    }

    [TestMethod]
    public void Generator_asks_for_data_where_its_loss_or_a_regularizer_compares_with_them_and_once()
    {
        CollectionAssert.AreEqual(new[] { 2, 2, 2, 2 }, CriticSteps(GanVariant.RpGan));
        CollectionAssert.AreEqual(new[] { 2, 2, 2, 2 }, CriticSteps(GanVariant.Gan with { Regularizers = [new FeatureMatching()] }));
        CollectionAssert.AreEqual(new[] { 2, 2, 2, 2 }, CriticSteps(GanVariant.RpGan with { Regularizers = [new FeatureMatching()] }));
    }

    [TestMethod]
    public void Constraints_hold_after_every_step_of_every_dynamics()
    {
        foreach (var dynamics in GameDynamics.Known)
        {
            var variant = new GanVariant("clipped", new WassersteinLoss())
            {
                Regularizers = [new WeightClipping(0.01)],
                Dynamics = dynamics,
                Optimizer = new AdamSettings { LearningRate = 0.004 },
            };
            Run(variant, (state, _) =>
            {
                foreach (var weight in state.Critic.parameters())
                    Assert.IsTrue(weight.abs().max().item<float>() <= 0.01f, dynamics.Name);
            });
        }
    }

    [TestMethod]
    public void Two_time_scales_are_two_learning_rates_under_one_schedule()
    {
        var variant = GanVariant.Gan with
        {
            Optimizer = new AdamSettings { LearningRate = 1e-4, Schedule = LearningRateSchedule.Linear },
            CriticOptimizer = new AdamSettings { LearningRate = 4e-4, Schedule = LearningRateSchedule.Linear },
        };
        int taken = 0;
        Run(variant, (state, _) =>
        {
            double factor = 1 - taken++ / (double)Steps;
            Assert.AreEqual(1e-4 * factor, state.GeneratorOptimizer.ParamGroups.Single().LearningRate, 1e-12);
            Assert.AreEqual(4e-4 * factor, state.CriticOptimizer.ParamGroups.Single().LearningRate, 1e-12);
        });
        Assert.AreEqual(Steps, taken);
    }

    [TestMethod]
    public void Images_are_packed_last_whoever_asked_for_it_first()
    {
        var seen = new Watcher();
        Run(GanVariant.PacGan with { Augmentations = [new Packing(), seen] }, (_, _) => { });
        Assert.AreEqual(0, seen.Shapes.Count(shape => shape[0] != TinyGan.BatchSize || shape[1] != 1));
        Assert.IsTrue(seen.Shapes.Count >= 36, "data and samples for the critic, samples for the generator, in 12 steps");
    }

    private static int[] CriticSteps(GanVariant variant)
    {
        var images = new List<long> { 0 };
        Run(variant, (_, step) => images.Add(step.ImagesSeen));
        return [.. images.Zip(images.Skip(1), (before, after) => (int)(after - before) / TinyGan.BatchSize).Take(4)];
    }

    private static void Run(GanVariant variant, Action<AdversarialState, AdversarialStep> afterStep)
    {
        using var gan = new TinyGan(TinyGan.Options with { Network = GanNetwork.Mlp, Variant = variant, Steps = Steps });
        gan.Train(Steps, () => afterStep(gan.State, gan.Step));
    }

    private sealed record Watcher : Augmentation
    {
        public override string Name => "watcher";

        public List<long[]> Shapes { get; } = [];

        public override Tensor Apply(Tensor images, double progress, torch.Generator random)
        {
            Shapes.Add(images.shape);
            return images;
        }
    }
}
