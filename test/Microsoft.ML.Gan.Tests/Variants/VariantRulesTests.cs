using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class VariantRulesTests
{
    private static readonly GanVariant _own = new("own", new NonSaturatingLoss());

    [TestMethod]
    public void Known_variants_are_valid_and_raise_no_doubt()
    {
        foreach (var variant in GanVariant.Known)
        {
            var options = new GanOptions { Variant = variant };
            options.Validate();
            Assert.AreEqual("", string.Join(" ", options.GetWarnings()), variant.Name);
        }
    }

    [TestMethod]
    public void Clipping_and_spectral_norm_of_the_critic_exclude_each_other()
    {
        var clipped = _own with { Regularizers = [new LogitDrift(), new WeightClipping()] };
        Refused("Variant 'own' must not have both WeightClipping and SpectralNorm: "
            + "the constraint changes the critic's weights under the norm, which scales them back.",
            clipped with { NetworkChanges = [new MinibatchStdDev(), new SpectralNorm()] });
        // The generator's weights are not clipped.
        new GanOptions { Variant = clipped with { NetworkChanges = [new SpectralNorm(GanPlayers.Generator)] } }.Validate();
    }

    [TestMethod]
    public void A_kind_stands_once_in_its_list()
    {
        Refused("Regularizers of variant 'own' must be of different kinds, but GradientPenalty stands there more than once.",
            _own with { Regularizers = [new GradientPenalty(), new R1(), new GradientPenalty(center: 0)] });
        Refused("Augmentations of variant 'own' must be of different kinds, but Packing stands there more than once.",
            _own with { Augmentations = [new Packing(2), new Packing(4)] });
        Refused("NetworkChanges of variant 'own' must be of different kinds, but SpectralNorm stands there more than once.",
            _own with { NetworkChanges = [new SpectralNorm(), new SpectralNorm(GanPlayers.Generator)] });
    }

    [TestMethod]
    public void Steps_of_the_critic_and_its_warm_up_are_at_least_one()
    {
        Refused("CriticSteps must be at least 1, but is 0.", _own with { CriticSteps = 0 });
        Refused("CriticWarmup.Steps must be at least 1, but is 0.", _own with { CriticWarmup = new CriticWarmup(Steps: 0) });
        Refused(
            "CriticWarmup.CriticSteps must be at least 1, but is -3.", _own with { CriticWarmup = new CriticWarmup(CriticSteps: -3) });
        Refused("LearningRate must be greater than 0, but is 0.", _own with { Optimizer = new SgdSettings { LearningRate = 0 } });
        Refused(
            "LearningRate must be greater than 0, but is -1.", _own with { CriticOptimizer = new AdamSettings { LearningRate = -1 } });
    }

    [TestMethod]
    public void Momentum_with_clipping_is_doubtful_for_the_critic_alone()
    {
        var options = new GanOptions { Variant = GanVariant.Wgan };
        var momentum = new AdamSettings { Beta1 = 0.5 };
        StringAssert.Contains(
            (options with { CriticOptimizer = momentum }).GetWarnings().Single(),
            "'wgan' clips weights and its critic's optimizer has momentum");
        var heavy = GanVariant.Wgan with { Optimizer = momentum };
        StringAssert.Contains((options with { Variant = heavy }).GetWarnings().Single(), "momentum");
        Assert.AreEqual(0, (options with { GeneratorOptimizer = momentum }).GetWarnings().Count);
        Assert.AreEqual(0, (options with { CriticOptimizer = new AdamSettings { Beta1 = 0 } }).GetWarnings().Count);
    }

    [TestMethod]
    public void Wasserstein_loss_without_a_bound_on_the_Lipschitz_constant_is_doubtful()
    {
        var plain = GanVariant.WganGp with
        { Regularizers = [new LogitDrift()], NetworkChanges = [new SpectralNorm(GanPlayers.Generator)] };
        Assert.AreEqual("Variant 'wgan-gp' has a Wasserstein loss and nothing that bounds its critic's Lipschitz constant: "
            + "the loss may grow without end.", Warnings(plain).Single());
        Regularizer[] bounds = [new WeightClipping(), new GradientPenalty(), new Dragan(), new R1()];
        foreach (var bound in bounds)
            Assert.AreEqual(0, Warnings(plain with { Regularizers = [bound] }).Count, bound.Name);
        Assert.AreEqual(0, Warnings(plain with { NetworkChanges = [new SpectralNorm()] }).Count);

        static IReadOnlyList<string> Warnings(GanVariant variant) => new GanOptions { Variant = variant }.GetWarnings();
    }

    [TestMethod]
    public void Log_of_the_environment_is_told_of_doubts()
    {
        var ml = new MLContext(1);
        var log = new List<string>();
        ml.Log += (_, entry) => log.Add(entry.Message);
        var options = TinyGan.Options with { Variant = GanVariant.WganGp with { Regularizers = [] }, Environment = ml };
        ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(Images.Of(ml, 8)).Dispose();
        Assert.IsTrue(log.Any(line => line.Contains(options.GetWarnings().Single())), string.Join("\n", log));
    }

    [TestMethod]
    public void Batch_norm_in_an_own_critic_is_refused_where_the_variant_forbids_it()
    {
        var ml = new MLContext(1);
        var network = GanNetwork.FromModules("normal",
            shape => Sequential(Linear(shape.LatentSize, 256), Tanh(), Unflatten(1, [1, 16, 16])),
            _ => Sequential(Conv2d(1, 2, 4, 4), BatchNorm2d(2), Flatten(), Linear(32, 1)));
        GanOptions With(GanVariant variant) => TinyGan.Options with { Network = network, Variant = variant };
        var data = Images.Of(ml, 8);

        foreach (var (variant, penalty) in new[]
        {
            (GanVariant.WganGp, "GradientPenalty"), (GanVariant.GanR1, "R1"),
            (GanVariant.Sngan, "SpectralNorm"),
        })
        {
            var trainer = ml.Transforms.TrainGan("Synthetic", "Image", With(variant));
            var error = Assert.ThrowsExactly<ArgumentException>(() => trainer.Fit(data));
            StringAssert.StartsWith(error.Message, $"The critic of network 'normal' must not have batch norm with {penalty}, but has: ");
        }
        ml.Transforms.TrainGan("Synthetic", "Image", With(GanVariant.Wgan)).Fit(data).Dispose();
    }

    private static void Refused(string message, GanVariant variant) =>
        Assert.AreEqual(message, Assert.Throws<ArgumentException>(new GanOptions { Variant = variant }.Validate).Message);
}
