using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class VariantRulesTests
{
    private static readonly GanVariant Own = new("own", new NonSaturatingLoss());

    [TestMethod]
    public void Known_variants_are_valid_and_raise_no_doubt()
    {
        foreach (var variant in GanVariant.Known)
        {
            var options = new GanOptions { Variant = variant };
            options.Validate();
            Assert.AreEqual("", string.Join(" ", options.Warnings), variant.Name);
        }
    }

    [TestMethod]
    public void Clipping_and_spectral_norm_exclude_each_other_in_either_order()
    {
        foreach (var (penalties, pair) in new (Penalty[], string)[]
        {
            ([new WeightClipping(), new SpectralNormalization()], "WeightClipping and SpectralNormalization"),
            ([new SpectralNormalization(), new LogitDrift(), new WeightClipping()], "SpectralNormalization and WeightClipping"),
        })
            AssertRefused($"Penalties of variant 'own' must agree, but {pair} do not: "
                + "clipping changes the weights under the norm, which scales them back.", Own with { Penalties = penalties });
        // The generator's weights are not clipped.
        var apart = Own with { Penalties = [new WeightClipping(), new SpectralNormalization(GanPlayers.Generator)] };
        new GanOptions { Variant = apart }.Validate();
    }

    [TestMethod]
    public void A_kind_of_penalty_stands_once() =>
        AssertRefused("Penalties of variant 'own' must be of different kinds, but GradientPenalty stands there twice.",
            Own with { Penalties = [new GradientPenalty(), new R1(), new GradientPenalty(center: 0)] });

    [TestMethod]
    public void Steps_of_the_critic_and_its_warm_up_are_at_least_one()
    {
        AssertRefused("CriticSteps must be at least 1, but is 0.", Own with { CriticSteps = 0 });
        AssertRefused("CriticWarmup.Steps must be at least 1, but is 0.", Own with { CriticWarmup = new CriticWarmup(Steps: 0) });
        AssertRefused(
            "CriticWarmup.CriticSteps must be at least 1, but is -3.", Own with { CriticWarmup = new CriticWarmup(CriticSteps: -3) });
        AssertRefused("LearningRate must be greater than 0, but is 0.", Own with { Optimizer = new SgdSettings { LearningRate = 0 } });
        AssertRefused(
            "LearningRate must be greater than 0, but is -1.", Own with { CriticOptimizer = new AdamSettings { LearningRate = -1 } });
    }

    [TestMethod]
    public void Momentum_with_clipping_is_doubtful_for_the_critic_alone()
    {
        var options = new GanOptions { Variant = GanVariant.WganClipping };
        var momentum = new AdamSettings { Beta1 = 0.5 };
        StringAssert.Contains(
            (options with { CriticOptimizer = momentum }).Warnings.Single(),
            "'wgan' clips weights and its critic's optimizer has momentum");
        var heavy = GanVariant.WganClipping with { Optimizer = momentum };
        StringAssert.Contains((options with { Variant = heavy }).Warnings.Single(), "momentum");
        Assert.AreEqual(0, (options with { GeneratorOptimizer = momentum }).Warnings.Count());
        Assert.AreEqual(0, (options with { CriticOptimizer = new AdamSettings { Beta1 = 0 } }).Warnings.Count());
    }

    [TestMethod]
    public void Wasserstein_loss_without_a_bound_on_the_slope_is_doubtful()
    {
        GanOptions With(params Penalty[] penalties) => new() { Variant = GanVariant.WganGradientPenalty with { Penalties = penalties } };
        StringAssert.Contains(With(new LogitDrift(), new SpectralNormalization(GanPlayers.Generator)).Warnings.Single(),
            "'wgan-gp' has a Wasserstein loss and no penalty that bounds its critic's slope");
        Penalty[] bounds = [new WeightClipping(), new GradientPenalty(), new Dragan(), new R1(), new SpectralNormalization()];
        foreach (var bound in bounds)
            Assert.AreEqual(0, With(bound).Warnings.Count(), bound.GetType().Name);
    }

    [TestMethod]
    public void Log_of_the_environment_is_told_of_doubts()
    {
        var ml = new MLContext(1);
        var log = new List<string>();
        ml.Log += (_, entry) => log.Add(entry.Message);
        var options = Small with { Variant = GanVariant.WganGradientPenalty with { Penalties = [] }, Environment = ml };
        ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(Images.Of(ml, 8)).Dispose();
        Assert.IsTrue(log.Any(line => line.Contains(options.Warnings.Single())), string.Join("\n", log));
    }

    [TestMethod]
    public void Batch_norm_in_an_own_critic_is_refused_where_a_penalty_forbids_it()
    {
        var ml = new MLContext(1);
        var network = GanNetwork.FromModules("normal",
            shape => Sequential(Linear(shape.LatentSize, 256), Tanh(), Unflatten(1, [1, 16, 16])),
            _ => Sequential(Conv2d(1, 2, 4, 4), BatchNorm2d(2), Flatten(), Linear(32, 1)));
        GanOptions With(GanVariant variant) => Small with { Network = network, Variant = variant };
        var data = Images.Of(ml, 8);

        foreach (var (variant, penalty) in new[]
        {
            (GanVariant.WganGradientPenalty, "GradientPenalty"), (GanVariant.ZeroCentred, "R1"),
            (GanVariant.SpectralNorm, "SpectralNormalization"),
        })
        {
            var trainer = ml.Transforms.TrainGan("Synthetic", "Image", With(variant));
            var error = Assert.ThrowsExactly<ArgumentException>(() => trainer.Fit(data));
            StringAssert.StartsWith(error.Message, $"The critic of network 'normal' must not have batch norm with {penalty}, but has: ");
        }
        ml.Transforms.TrainGan("Synthetic", "Image", With(GanVariant.WganClipping)).Fit(data).Dispose();
    }

    [TestMethod]
    public void Unknown_names_are_told_the_known_ones()
    {
        AssertNames(GanVariant.Find, GanVariant.Names, "Variant must be one of gan, minimax, lsgan, hinge, ");
        AssertNames(GameDynamics.Find, GameDynamics.Names, "Dynamics must be one of alternating, simultaneous, ");
        AssertNames(OptimizerSettings.Find, OptimizerSettings.Names, "Optimizer must be one of adam, adamw, rmsprop, sgd, but ");
        AssertNames(LearningRateSchedule.Find, LearningRateSchedule.Names, "Schedule must be one of constant, linear, cosine, but ");
        AssertNames(GanNetwork.Find, GanNetwork.Names, "Network must be one of dcgan, mlp, ");
    }

    private static GanOptions Small => new() { Steps = 1, BatchSize = 4, LatentSize = 8, BaseChannels = 2, Seed = 1, Device = "cpu" };

    private static void AssertNames<T>(Func<string, T> find, IEnumerable<string> names, string start)
    {
        foreach (string name in names)
            Assert.IsNotNull(find(name));
        var message = Assert.ThrowsExactly<ArgumentException>(() => find("nothing")).Message;
        StringAssert.StartsWith(message, start);
        StringAssert.EndsWith(message, $"{string.Join(", ", names)}, but is \"nothing\".");
    }

    private static void AssertRefused(string message, GanVariant variant) =>
        Assert.AreEqual(message, Assert.Throws<ArgumentException>(new GanOptions { Variant = variant }.Validate).Message);
}
