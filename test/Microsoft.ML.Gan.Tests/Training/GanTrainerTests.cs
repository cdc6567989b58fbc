using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class GanTrainerTests
{
    private const int BatchSize = TinyGan.BatchSize;
    private const int Side = TinyGan.Side;

    private static readonly GanOptions _options = TinyGan.Options with { Network = GanNetwork.Mlp, Steps = 6, LatentSize = 3 };

    [TestMethod]
    public void Same_seed_gives_the_same_networks_and_another_does_not()
    {
        float[] first = Trained(_options);

        CollectionAssert.AreEqual(first, Trained(_options));
        CollectionAssert.AreNotEqual(first, Trained(_options with { Seed = 2 }));
    }

    [TestMethod]
    public void Steps_are_those_of_the_estimators_loop()
    {
        float[] own = Trained(_options);

        using var random = new torch.Generator(7);
        using var gan = new TinyGan(_options, new Images(random));
        gan.Train(_options.Steps);
        CollectionAssert.AreEqual(Weights(gan.State.Generator), own);
    }

    [TestMethod]
    public void Critic_steps_leave_the_generator_alone()
    {
        using var random = new torch.Generator(7);
        using var trainer = Create(_options, random);
        float[] generator = Weights(trainer.Generator);
        List<float> moves = [];
        for (int i = 0; i < _options.Steps; i++)
        {
            float[] before = Weights(trainer.Critic);
            trainer.StepCritic();
            moves.Add(Weights(trainer.Critic).Zip(before, (now, then) => Math.Abs(now - then)).Max());
        }

        CollectionAssert.AreEqual(generator, Weights(trainer.Generator));
        Assert.IsTrue(moves.All(move => move > 0), string.Join(' ', moves));
        Assert.AreEqual(0, trainer.StepsTaken);
    }

    [TestMethod]
    public void More_steps_than_the_options_have_are_refused()
    {
        using var random = new torch.Generator(7);
        using var trainer = Create(_options with { Steps = 1 }, random);
        trainer.Step();

        Assert.AreEqual(
            "StepsTaken must be less than the options' Steps, but is 1 of 1.",
            Assert.ThrowsExactly<InvalidOperationException>(trainer.Step).Message);
    }

    [TestMethod]
    public void Critic_goes_on_after_the_last_step_at_the_end_of_its_schedule()
    {
        var linear = new SgdSettings { LearningRate = 1, Schedule = LearningRateSchedule.Linear };
        using var random = new torch.Generator(7);
        using var trainer = Create(_options with { Steps = 2, CriticOptimizer = linear }, random);
        trainer.StepCritic();
        trainer.StepCritic();
        float[] atTheEnd = Weights(trainer.Critic);

        trainer.StepCritic();
        trainer.StepCritic();

        CollectionAssert.AreEqual(atTheEnd, Weights(trainer.Critic));
    }

    [TestMethod]
    public void Samples_are_those_of_the_running_average_and_have_no_gradient()
    {
        using var random = new torch.Generator(7);
        using var trainer = Create(_options with { EmaDecay = 0.9 }, random);
        for (int i = 0; i < 3; i++)
            trainer.Step();
        using var samples = trainer.Sample(5);

        CollectionAssert.AreEqual(new long[] { 5, 1, Side, Side }, samples.shape);
        Assert.IsFalse(samples.requires_grad);
        CollectionAssert.AreNotEqual(Weights(trainer.Generator), Weights(trainer.BestGenerator));
        Assert.IsTrue(trainer.BestGenerator.training);
        using var plain = Create(_options, random);
        Assert.AreSame(plain.Generator, plain.BestGenerator);
    }

    [TestMethod]
    public void Metrics_are_no_numbers_before_the_first_step_and_finite_after_it()
    {
        using var random = new torch.Generator(7);
        using var trainer = Create(_options with { Variant = GanVariant.WganGp }, random);
        Assert.IsTrue(trainer.ReadMetrics().All(metric => double.IsNaN(metric.Value)));

        trainer.Step();

        CollectionAssert.AreEqual(
            new[] { TrainingMetric.CriticLoss, TrainingMetric.GeneratorLoss, TrainingMetric.Wasserstein },
            trainer.ReadMetrics().Select(metric => metric.Name).ToArray());
        Assert.IsTrue(trainer.ReadMetrics().All(metric => double.IsFinite(metric.Value)));
    }

    [TestMethod]
    public void Classes_come_with_the_batches_and_stand_behind_the_latents()
    {
        var options = TinyGan.Small(new ConditionalGanOptions()) with { LatentSize = 3 };
        using var trainer = new GanTrainer(
            options, channels: 1, Side, ["cat", "dog"], () => (rand(BatchSize, 1, Side, Side), tensor(new long[] { 0, 1, 1, 0 })));
        trainer.Step();
        using var scope = NewDisposeScope();
        var labels = tensor(new long[] { 1, 0 });

        float[] input = trainer.DrawInput(2, labels).flatten().data<float>().ToArray();

        CollectionAssert.AreEqual(new[] { 0f, 1 }, input[3..5]);
        CollectionAssert.AreEqual(new[] { 1f, 0 }, input[8..10]);
        CollectionAssert.AreEqual(new long[] { 2, 1, Side, Side }, trainer.Sample(2, labels).shape);
    }

    [TestMethod]
    public void Batches_that_are_not_what_they_must_be_are_named()
    {
        const string Must = "The images of nextBatch must be Float32 or Float64 (4, 1, 16, 16), but is ";
        Refused(Must + "Float32 (3, 1, 16, 16).", () => rand(3, 1, Side, Side));
        Refused(Must + "Byte (4, 1, 16, 16).", () => zeros(new long[] { BatchSize, 1, Side, Side }, ScalarType.Byte));
        Refused(Must + "null.", () => null!);

        static void Refused(string message, Func<Tensor> nextBatch)
        {
            using var trainer = new GanTrainer(_options, channels: 1, Side, nextBatch);
            Throws.Error<InvalidOperationException>(trainer.Step, message);
        }
    }

    [TestMethod]
    public void Labels_that_are_not_what_they_must_be_are_named()
    {
        var options = TinyGan.Small(new ConditionalGanOptions());
        Tensor? labels = null;
        using var trainer = new GanTrainer(
            options, channels: 1, Side, ["cat", "dog"], () => (rand(BatchSize, 1, Side, Side), labels!));
        Throws.Error<InvalidOperationException>(trainer.Step, "The labels of nextBatch must be Int64 (4), but is null.");
        labels = tensor(new long[] { 0, 1, 2, 0 });
        Throws.Error<InvalidOperationException>(trainer.StepCritic, "The labels of nextBatch must be from 0 to 1, but one is 2.");

        Throws.Error<ArgumentException>(() => trainer.Sample(0), "count must be at least 1, but is 0.");
        Throws.Error<ArgumentException>(() => trainer.Sample(2, zeros(2)), "labels must be Int64 (2), but is Float32 (2).");
        Throws.Error<ArgumentException>(
            () => trainer.DrawInput(1, tensor(new long[] { -1 })), "labels must be from 0 to 1, but one is -1.");
    }

    [TestMethod]
    public void After_its_end_it_says_so()
    {
        using var random = new torch.Generator(7);
        var trainer = Create(_options, random);
        trainer.Dispose();
        trainer.Dispose();

        Throws.Error<ObjectDisposedException>(trainer.Step);
        Throws.Error<ObjectDisposedException>(trainer.StepCritic);
        Throws.Error<ObjectDisposedException>(() => trainer.ReadMetrics());
        Throws.Error<ObjectDisposedException>(() => trainer.Sample(1));
    }

    [TestMethod]
    public void What_it_changes_in_libtorch_ends_with_it_also_where_the_options_are_wrong()
    {
        int threads = get_num_threads();
        using var random = new torch.Generator(7);
        using (Create(_options with { Threads = threads + 1 }, random))
            Assert.AreEqual(threads + 1, get_num_threads());
        Assert.AreEqual(threads, get_num_threads());

        Throws.Error<ArgumentException>(
            () => Create(_options with { Threads = threads + 1, Network = GanNetwork.Dcgan }, random, side: 20),
            "ImageSize must be a power of two");
        Assert.AreEqual(threads, get_num_threads());
    }

    [TestMethod]
    public void Steps_leave_no_tensors()
    {
        using var random = new torch.Generator(7);
        using var trainer = Create(_options, random);
        trainer.Step();
        long tensors = Tensor.TotalCount;
        for (int i = 0; i < 4; i++)
            trainer.Step();

        Assert.AreEqual(tensors, Tensor.TotalCount);
    }

    private static GanTrainer Create(GanOptions options, torch.Generator random, int side = Side) =>
        new(options, channels: 1, side, () => rand(new long[] { BatchSize, 1, side, side }, generator: random));

    private static float[] Trained(GanOptions options)
    {
        using var random = new torch.Generator(7);
        using var trainer = Create(options, random);
        for (int i = 0; i < options.Steps; i++)
            trainer.Step();
        Assert.AreEqual(options.Steps, trainer.StepsTaken);
        return Weights(trainer.Generator);
    }

    private static float[] Weights(TensorModule module)
    {
        using var scope = NewDisposeScope();
        return [.. module.parameters().SelectMany(weight => weight.detach().flatten().data<float>().ToArray())];
    }

    private sealed class Images(torch.Generator random) : IBatchSource
    {
        public Batch Next(Device device) =>
            new(rand(new long[] { BatchSize, 1, Side, Side }, generator: random), zeros(0, dtype: ScalarType.Int64));
    }
}
