namespace Microsoft.ML.Gan.Tests;

/// <summary>Whatever goes together trains ten steps with finite losses, and its generator serves.</summary>
[TestClass]
public sealed class CombinationTests
{
    private readonly MLContext _ml = new(1);

    public static IEnumerable<object[]> PenaltiesAndObjectives =>
        from penalty in Penalty.Known
        from objective in new[] { "gan", "wgan-gp", "rpgan", "fgan-kl" }
        select new object[] { penalty.Name, objective };

    public static IEnumerable<object[]> Pairs =>
        from one in Penalty.Known.Index()
        from other in Penalty.Known.Index().Skip(one.Index + 1)
        // Now the one comes first, now the other.
        select (one.Index + other.Index) % 2 == 0 ? new object[] { one.Item.Name, other.Item.Name } : [other.Item.Name, one.Item.Name];

    public static IEnumerable<object[]> DynamicsAndOptimizers =>
        from dynamics in GameDynamics.Names
        from optimizer in OptimizerSettings.Names
        select new object[] { dynamics, optimizer };

    [TestMethod]
    [DynamicData(nameof(PenaltiesAndObjectives))]
    public void Every_penalty_trains_with_every_kind_of_objective(string penalty, string objective) =>
        AssertTrains(GanVariant.Find(objective) with { Penalties = [Penalty.Parse(penalty)], CriticSteps = 1 }, GanNetwork.Dcgan);

    [TestMethod]
    [DynamicData(nameof(Pairs))]
    public void Every_two_penalties_train_together_or_are_refused_with_a_reason(string first, string second)
    {
        var (one, other) = (Penalty.Parse(first), Penalty.Parse(second));
        var variant = GanVariant.NonSaturating with { Penalties = [one, other] };
        if (one.GetType() == other.GetType() || (one.ConflictWith(other) ?? other.ConflictWith(one)) is not null)
            Assert.ThrowsExactly<ArgumentException>(new GanOptions { Variant = variant }.Validate);
        else
            AssertTrains(variant, GanNetwork.Mlp);
    }

    [TestMethod]
    [DynamicData(nameof(DynamicsAndOptimizers))]
    public void All_dynamics_train_over_every_optimizer(string dynamics, string optimizer)
    {
        var (game, settings) = (GameDynamics.Find(dynamics), OptimizerSettings.Find(optimizer));
        AssertTrains(GanVariant.NonSaturating with { Dynamics = game, Optimizer = settings }, GanNetwork.Dcgan);
    }

    [TestMethod]
    public void Every_loss_with_labels_trains_with_smooth_ones()
    {
        LabelledLoss[] losses = [new NonSaturatingLoss(), new MinimaxLoss(), new LeastSquaresLoss(), new HingeLoss(), new MarginLoss()];
        foreach (var loss in losses)
            AssertTrains(GanVariant.NonSaturating with { Loss = new LabelSmoothing(loss) }, GanNetwork.Dcgan);
    }

    private void AssertTrains(GanVariant variant, GanNetwork network)
    {
        var liveTensors = new List<long>();
        // Each report checks that the losses are finite.
        var options = new GanOptions
        {
            Variant = variant, Network = network, Steps = 10, BatchSize = 4, LatentSize = 8, BaseChannels = 2, Seed = 1, Device = "cpu",
            Threads = 1, ProgressInterval = 1, Progress = new Receiver(() => liveTensors.Add(Tensor.TotalCount)),
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
