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
        ["BatchSize", "65537", new GanOptions { BatchSize = 65537 }],
        ["LatentSize", "65537", new GanOptions { LatentSize = 65537 }],
        ["BaseChannels", "4097", new GanOptions { BaseChannels = 4097 }],
        ["LearningRate", "1E+39", new GanOptions { CriticOptimizer = new SgdSettings { LearningRate = 1e39 } }],
        ["WeightDecay", "1E+39", new GanOptions { CriticOptimizer = new AdamWSettings { WeightDecay = 1e39 } }],
        ["PixelMaximum - PixelMinimum", "Infinity", new GanOptions { PixelMinimum = float.MinValue, PixelMaximum = float.MaxValue }],
        ["PixelMaximum - PixelMinimum", "1E-45", new GanOptions { PixelMinimum = 0, PixelMaximum = float.Epsilon }],
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
            ("Variant", () => new ConditionalGanOptions { Variant = null! }),
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
    public void Constants_beyond_a_Single_are_refused_by_name()
    {
        foreach (var (name, create) in new (string, Action)[]
        {
            ("Lambda", () => new GradientPenalty(1e39)),
            ("Center", () => new GradientPenalty(center: 1e39)),
            ("Lambda", () => new Dragan(1e39)),
            ("Spread", () => new Dragan(spread: 1e39)),
            ("Gamma", () => new R1(1e39)),
            ("Gamma", () => new R2(1e39)),
            ("Lambda", () => new FeatureMatching(1e39)),
            ("Beta", () => new OrthogonalRegularization(1e39)),
            ("Epsilon", () => new LogitDrift(1e39)),
            ("Bound", () => new WeightClipping(1e39)),
            ("Sigma", () => new InstanceNoise(1e39)),
            ("InformationWeight", new InfoGanOptions { InformationWeight = 1e39 }.Validate),
        })
            Throws.Error<ArgumentException>(create, $"{name} must be from 0 to 3.4", "but is 1E+39.");
    }

    [TestMethod]
    public void Sizes_beyond_any_network_are_refused_by_name()
    {
        Throws.Error<ArgumentException>(() => new MinibatchDiscrimination(1025), "Kernels must be from 1 to 1024, but is 1025.");
        Throws.Error<ArgumentException>(() => new MinibatchDiscrimination(1, 1025), "Size must be from 1 to 1024, but is 1025.");
        Throws.Error<ArgumentException>(
            new InfoGanOptions { ContinuousCodes = int.MaxValue }.Validate, "ContinuousCodes must be from 0 to 4096");
        Throws.Error<ArgumentException>(
            new InfoGanOptions { CategoricalCodes = [4000], ContinuousCodes = 97 }.Validate,
            "the sum of CategoricalCodes and ContinuousCodes must be from 1 to 4096, but is 4097.");
        Throws.Error<ArgumentException>(
            new InfoGanOptions { CategoricalCodes = [int.MaxValue, int.MaxValue] }.Validate, "CategoricalCodes must be from 2 to 4096");
        var ml = new MLContext(1);
        Throws.Error<ArgumentException>(
            () => ml.Transforms.TrainGan("Synthetic", "Image", new GanOptions { BatchSize = 65536, Channels = 3, GpuDeviceId = null })
                .Fit(Images.OfSides(ml, 256)),
            "BatchSize * channels * height * width must be from 1 to", "but is 12884901888.");
    }

    [TestMethod]
    public void Empty_names_of_columns_are_refused_by_name()
    {
        var transforms = new MLContext(1).Transforms;
        foreach (string blank in new[] { "", " " })
        {
            foreach (var train in new Action<string, string>[]
            {
                (output, input) => transforms.TrainGan(output, input),
                (output, input) => transforms.TrainWgan(output, input),
                (output, input) => transforms.TrainConditionalGan(output, input),
                (output, input) => transforms.TrainInfoGan(output, input),
                (output, input) => transforms.TrainDiffusion(output, input),
                (output, input) => transforms.TrainPix2Pix(output, input, "Target"),
                (output, input) => transforms.TrainCycleGan(output, input, "Target"),
            })
            {
                Throws.Error<ArgumentException>(() => train("Synthetic", blank), "inputColumnName must not be empty");
                Throws.Error<ArgumentException>(() => train(blank, "Image"), "outputColumnName must not be empty");
            }
        }
        transforms.TrainGan("Image");
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
