namespace Microsoft.ML.Gan.Tests;

/// <summary>Whatever goes together trains ten steps with finite losses, and its generator serves.</summary>
[TestClass]
public sealed class CombinationTests
{
    private readonly MLContext _ml = new(1);

    private static readonly string[] _kinds = [.. Regularizer.Names, .. Augmentation.Names, .. NetworkChange.Names];

    /// <summary>The pairs that make no sense: kinds that stand twice, and a constraint on weights that a norm scales back.</summary>
    private static readonly (string, string)[] _refused =
    [
        ("gradient-penalty", "zero-centered-gradient-penalty"), ("gradient-penalty", "one-sided-gradient-penalty"),
        ("zero-centered-gradient-penalty", "one-sided-gradient-penalty"), ("spectral-norm", "spectral-norm-both"),
        ("weight-clipping", "spectral-norm"), ("weight-clipping", "spectral-norm-both"),
    ];

    public static IEnumerable<object[]> KindsAndObjectives =>
        from kind in _kinds
        from objective in new[] { "gan", "wgan-gp", "rpgan", "fgan-kl" }
        select new object[] { kind, objective };

    public static IEnumerable<object[]> Pairs =>
        from one in _kinds.Index()
        from other in _kinds.Index().Skip(one.Index + 1)
        let isRefused = _refused.Contains((one.Item, other.Item))
        // Now the one comes first, now the other.
        select (one.Index + other.Index) % 2 == 0
            ? new object[] { one.Item, other.Item, isRefused }
            : [other.Item, one.Item, isRefused];

    public static IEnumerable<object[]> DynamicsAndOptimizers =>
        from dynamics in GameDynamics.Names
        from optimizer in OptimizerSettings.Names
        select new object[] { dynamics, optimizer };

    [TestMethod]
    [DynamicData(nameof(KindsAndObjectives))]
    public void Every_kind_trains_with_every_kind_of_objective(string kind, string objective)
    {
        var plain = GanVariant.Get(objective) with { Regularizers = [], CriticSteps = 1 };
        AssertTrains(With(plain, kind), GanNetwork.Dcgan);
    }

    [TestMethod]
    [DynamicData(nameof(Pairs))]
    public void Every_two_kinds_train_together_unless_that_makes_no_sense(string first, string second, bool isRefused)
    {
        var variant = With(With(GanVariant.Gan, first), second);
        if (isRefused)
            Assert.ThrowsExactly<ArgumentException>(new GanOptions { Variant = variant }.Validate);
        else
            AssertTrains(variant, GanNetwork.Mlp);
    }

    [TestMethod]
    [DynamicData(nameof(DynamicsAndOptimizers))]
    public void All_dynamics_train_over_every_optimizer(string dynamics, string optimizer)
    {
        var (game, settings) = (GameDynamics.Get(dynamics), OptimizerSettings.Get(optimizer));
        AssertTrains(GanVariant.Gan with { Dynamics = game, Optimizer = settings }, GanNetwork.Dcgan);
    }

    [TestMethod]
    public void Every_loss_with_labels_trains_with_smooth_ones()
    {
        LabeledLoss[] losses = [new NonSaturatingLoss(), new MinimaxLoss(), new LeastSquaresLoss(), new HingeLoss(), new MarginLoss()];
        foreach (var loss in losses)
            AssertTrains(GanVariant.Gan with { Loss = new LabelSmoothing(loss) }, GanNetwork.Dcgan);
    }

    private static GanVariant With(GanVariant variant, string kind) => variant with
    {
        Regularizers = [.. variant.Regularizers, .. Regularizer.Known.Where(known => known.Name == kind)],
        Augmentations = [.. variant.Augmentations, .. Augmentation.Known.Where(known => known.Name == kind)],
        NetworkChanges = [.. variant.NetworkChanges, .. NetworkChange.Known.Where(known => known.Name == kind)],
    };

    private void AssertTrains(GanVariant variant, GanNetwork network)
    {
        var liveTensors = new List<long>();
        // Each report checks that the losses are finite.
        var options = TinyGan.Options with
        {
            Variant = variant,
            Network = network,
            Steps = 10,
            Threads = 1,
            ProgressInterval = 1,
            Progress = new Receiver(() => liveTensors.Add(Tensor.TotalCount)),
        };
        using var model = _ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(Images.Of(_ml, 8));

        // The collector may take what earlier runs have left.
        Assert.IsTrue(liveTensors[9] <= liveTensors[4], string.Join(" ", liveTensors));
        var images = model.Generate(2, 1);
        Assert.IsTrue(images.All(float.IsFinite) && images.Distinct().Count() > 100);
    }

    private sealed class Receiver(Action then) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => then();
    }
}
