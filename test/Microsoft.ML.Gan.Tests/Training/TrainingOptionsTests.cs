namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class TrainingOptionsTests
{
    public static IEnumerable<object[]> BadOptions =>
    [
        ["Steps", "0", new GanOptions { Steps = 0 }],
        ["Steps", "-5", new GanOptions { Steps = -5 }],
        ["BatchSize", "1", new GanOptions { BatchSize = 1 }],
        ["LatentSize", "0", new GanOptions { LatentSize = 0 }],
        ["BaseChannels", "-1", new GanOptions { BaseChannels = -1 }],
        ["Channels", "2", new GanOptions { Channels = 2 }],
        ["ShuffleBuffer", "0", new GanOptions { ShuffleBuffer = 0 }],
        ["ProgressInterval", "0", new GanOptions { ProgressInterval = 0 }],
        ["Threads", "0", new GanOptions { Threads = 0 }],
        ["EmaDecay", "1", new GanOptions { EmaDecay = 1 }],
        ["EmaDecay", "NaN", new GanOptions { EmaDecay = double.NaN }],
        ["PixelMaximum", "0", new GanOptions { PixelMaximum = 0 }],
        ["GpuDeviceId", "-1", new GanOptions { GpuDeviceId = -1 }],
        ["LearningRate", "0", new GanOptions { CriticOptimizer = new AdamSettings { LearningRate = 0 } }],
        ["Beta2", "1", new GanOptions { GeneratorOptimizer = new AdamSettings { Beta2 = 1 } }],
        ["Smoothing", "-1", new GanOptions { GeneratorOptimizer = new RmsPropSettings { Smoothing = -1 } }],
        ["BatchSize", "0", new GanOptions { Serving = new GeneratorServingOptions { BatchSize = 0 } }],
        ["CriticSteps", "0", new GanOptions { Variant = GanVariant.WganGp with { CriticSteps = 0 } }],
    ];

    [TestMethod]
    [DynamicData(nameof(BadOptions))]
    public void Bad_option_is_refused_before_any_work_with_its_name_and_value(string name, string value, GanOptions options)
    {
        var ml = new MLContext(1);
        var error = Assert.Throws<ArgumentException>(() => ml.Transforms.TrainGan("Synthetic", "Image", options));
        StringAssert.StartsWith(error.Message, name);
        StringAssert.Contains(error.Message, value);
    }

    [TestMethod]
    public void Nothing_where_something_must_be_is_refused_by_name()
    {
        foreach (var (name, create) in new (string, Func<TrainingOptions>)[]
        {
            ("Loss", () => new GanOptions { Variant = GanVariant.Hinge with { Loss = null! } }),
            ("Dynamics", () => new GanOptions { Variant = GanVariant.Hinge with { Dynamics = null! } }),
            ("Optimizer", () => new GanOptions { Variant = GanVariant.Hinge with { Optimizer = null! } }),
            ("Regularizers", () => new GanOptions { Variant = GanVariant.Hinge with { Regularizers = null! } }),
            ("Augmentations", () => new GanOptions { Variant = GanVariant.Hinge with { Augmentations = [null!] } }),
            ("NetworkChanges", () => new GanOptions { Variant = GanVariant.Hinge with { NetworkChanges = null! } }),
            ("variant", () => new ConditionalGanOptions { Variant = null! }),
            ("CategoricalCodes", () => new InfoGanOptions { CategoricalCodes = null! }),
        })
            Assert.AreEqual(name, Assert.ThrowsExactly<ArgumentNullException>(() => create().Validate()).ParamName);
    }

    [TestMethod]
    public void Defaults_are_valid_and_those_of_the_papers()
    {
        new GanOptions().Validate();
        Assert.AreEqual(64, new GanOptions().BatchSize);
        Assert.AreSame(GanVariant.Gan, new GanOptions().GetVariant());

        Assert.AreEqual(10, ((GradientPenalty)GanVariant.WganGp.Regularizers.Single()).Lambda);
        Assert.AreEqual(5, GanVariant.WganGp.CriticSteps);
        Assert.AreEqual(new AdamSettings { LearningRate = 1e-4, Beta1 = 0, Beta2 = 0.9 }, GanVariant.WganGp.Optimizer);
        Assert.IsFalse(GanVariant.WganGp.CriticBatchNorm);

        Assert.AreEqual(0.01, ((WeightClipping)GanVariant.Wgan.Regularizers.Single()).Bound);
        Assert.AreEqual(5, GanVariant.Wgan.CriticSteps);
        Assert.AreEqual(new RmsPropSettings { LearningRate = 5e-5 }, GanVariant.Wgan.Optimizer);
    }

    [TestMethod]
    public void Options_of_equal_values_are_equal()
    {
        Assert.AreEqual(
            new InfoGanOptions { CategoricalCodes = [10, 2] }, new InfoGanOptions { CategoricalCodes = new List<int> { 10, 2 } });
        Assert.AreNotEqual(new InfoGanOptions { CategoricalCodes = [10, 2] }, new InfoGanOptions { CategoricalCodes = [2, 10] });
        Assert.AreEqual(Own(gamma: 1, degree: 2), Own(gamma: 1, degree: 2));
        Assert.AreEqual(Own(gamma: 1, degree: 2).GetHashCode(), Own(gamma: 1, degree: 2).GetHashCode());
        Assert.AreNotEqual(Own(gamma: 1, degree: 2), Own(gamma: 2, degree: 2));
        Assert.AreNotEqual(Own(gamma: 1, degree: 2), Own(gamma: 1, degree: 3));

        static GanOptions Own(double gamma, int degree) => new()
        {
            Variant = GanVariant.Hinge with
            {
                Loss = new LabelSmoothing(new HingeLoss()),
                Regularizers = [new R1(gamma)],
                Augmentations = [new Packing(degree)],
                NetworkChanges = [new SpectralNorm()],
            },
        };
    }

    [TestMethod]
    public void TrainWgan_takes_variants_with_a_Wasserstein_loss_alone()
    {
        var transforms = new MLContext(1).Transforms;
        transforms.TrainWgan("Synthetic", "Image", new GanOptions { Variant = GanVariant.Wgan });
        var error = Assert.ThrowsExactly<ArgumentException>(
            () => transforms.TrainWgan("Synthetic", "Image", new GanOptions { Variant = GanVariant.Hinge }));
        Assert.AreEqual(
            "Variant must have a Wasserstein loss for TrainWgan, but 'hinge' has HingeLoss. TrainGan trains every variant.", error.Message);
    }

    [TestMethod]
    public void Missing_or_wrong_column_is_found_by_the_schema_alone()
    {
        var ml = new MLContext(1);
        var chain = ml.Transforms.CopyColumns("Other", "Image").Append(ml.Transforms.TrainGan("Synthetic", "Picture"));
        var error = Assert.Throws<ArgumentException>(() => chain.Fit(Images.Of(ml, 2)));
        StringAssert.Contains(error.Message, "Picture");
    }
}
