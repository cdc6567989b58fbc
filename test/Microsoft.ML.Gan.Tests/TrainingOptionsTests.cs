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
        ["Device", "gpu", new GanOptions { Device = "gpu" }],
        ["Device", "cuda:x", new GanOptions { Device = "cuda:x" }],
        ["LearningRate", "0", new GanOptions { CriticOptimizer = new AdamSettings { LearningRate = 0 } }],
        ["Beta2", "1", new GanOptions { GeneratorOptimizer = new AdamSettings { Beta2 = 1 } }],
        ["Smoothing", "-1", new GanOptions { GeneratorOptimizer = new RmsPropSettings { Smoothing = -1 } }],
        ["BatchSize", "0", new GanOptions { Serving = new GeneratorServingOptions { BatchSize = 0 } }],
        ["CriticSteps", "0", new WganOptions { CriticSteps = 0 }],
    ];

    [TestMethod]
    [DynamicData(nameof(BadOptions))]
    public void Bad_option_is_refused_before_any_work_with_its_name_and_value(string name, string value, TrainingOptions options)
    {
        var ml = new MLContext(1);
        var error = Assert.Throws<ArgumentException>(() => options is GanOptions gan
            ? ml.Transforms.TrainGan("Synthetic", "Image", gan)
            : ml.Transforms.TrainWgan("Synthetic", "Image", (WganOptions)options));
        StringAssert.StartsWith(error.Message, name);
        StringAssert.Contains(error.Message, value);
    }

    [TestMethod]
    public void Nothing_where_something_must_be_is_refused_by_name()
    {
        foreach (var (name, options) in new (string, TrainingOptions)[]
        {
            ("variant", new GanOptions { Variant = null! }),
            ("Loss", new GanOptions { Variant = GanVariant.Hinge with { Loss = null! } }),
            ("Dynamics", new GanOptions { Variant = GanVariant.Hinge with { Dynamics = null! } }),
            ("Optimizer", new GanOptions { Variant = GanVariant.Hinge with { Optimizer = null! } }),
            ("Penalties", new GanOptions { Variant = GanVariant.Hinge with { Penalties = null! } }),
            ("Penalties", new WganOptions { Lipschitz = null! }),
        })
            Assert.AreEqual(name, Assert.ThrowsExactly<ArgumentNullException>(options.Validate).ParamName);
    }

    [TestMethod]
    public void Defaults_are_valid_and_those_of_the_papers()
    {
        new GanOptions().Validate();
        new WganOptions().Validate();

        var penalty = new WganOptions().GetVariant();
        Assert.AreEqual(10, ((GradientPenalty)penalty.Penalties.Single()).Lambda);
        Assert.AreEqual(5, penalty.CriticSteps);
        Assert.AreEqual(new AdamSettings { LearningRate = 1e-4, Beta1 = 0, Beta2 = 0.9 }, penalty.Optimizer);
        Assert.IsFalse(penalty.CriticBatchNorm);

        var clipping = new WganOptions { Lipschitz = new WeightClipping() }.GetVariant();
        Assert.AreEqual(0.01, ((WeightClipping)clipping.Penalties.Single()).Bound);
        Assert.AreEqual(5, clipping.CriticSteps);
        Assert.AreEqual(64, new WganOptions().BatchSize);
        Assert.AreEqual(new RmsPropSettings { LearningRate = 5e-5 }, clipping.Optimizer);
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
