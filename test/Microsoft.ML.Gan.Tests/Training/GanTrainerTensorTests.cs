using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Which tensors <see cref="GanTrainer"/> takes, which it leaves, and what it says of wrong ones.</summary>
[TestClass]
public sealed class GanTrainerTensorTests
{
    private const int BatchSize = TinyGan.BatchSize;
    private const int Side = TinyGan.Side;

    private static readonly GanOptions _options = TinyGan.Options with { Network = GanNetwork.Mlp, Steps = 6, LatentSize = 3 };

    [TestMethod]
    public void Data_that_nextBatch_makes_and_keeps_stay_alive_and_its_batches_do_not()
    {
        Tensor? data = null;
        List<Tensor> batches = [];
        using var trainer = new GanTrainer(_options, channels: 1, Side, () =>
        {
            data ??= rand(3 * BatchSize, 1, Side, Side);
            batches.Add(data.narrow(0, 0, BatchSize));
            return batches[^1];
        });
        for (int i = 0; i < 3; i++)
            trainer.Step();

        Assert.IsFalse(data!.IsInvalid);
        Assert.HasCount(3, batches);
        Assert.IsTrue(batches.TrueForAll(batch => batch.IsInvalid));
        data.Dispose();
    }

    [TestMethod]
    [DataRow("mlp")]
    [DataRow("dcgan")]
    [DataRow("sagan")]
    public void A_trainer_outlives_the_scope_that_it_was_built_in(string network)
    {
        GanTrainer trainer;
        using (NewDisposeScope())
        {
            var options = TinyGan.Small(new ConditionalGanOptions()) with
            {
                Network = GanNetwork.Get(network),
                Conditioning = LabelConditioning.Projection,
                EmaDecay = 0.9,
                Variant = GanVariant.Hinge with { NetworkChanges = [new SpectralNorm(GanPlayers.Both)] },
            };
            trainer = new GanTrainer(options, channels: 1, Side, ["cat", "dog"], () => (Noise(), TinyGan.Labels(BatchSize, 2)));
        }
        using (trainer)
        {
            using (NewDisposeScope())
                trainer.Step();
            trainer.Step();
            using var samples = trainer.Sample(2);
            Assert.IsTrue(samples.isfinite().all().item<bool>());
        }
    }

    [TestMethod]
    public void Codes_and_packed_critics_outlive_it_too()
    {
        GanTrainer codes, optimistic;
        using (NewDisposeScope())
        {
            codes = new GanTrainer(TinyGan.Small(new InfoGanOptions()), channels: 1, Side, Noise);
            optimistic = new GanTrainer(
                _options with { Variant = GanVariant.PacGan with { Dynamics = GameDynamics.Optimistic } }, channels: 1, Side, Noise);
        }
        codes.Step();
        optimistic.Step();
        codes.Dispose();
        optimistic.Dispose();
    }

    [TestMethod]
    public void Batches_of_doubles_train_networks_of_singles_and_networks_of_doubles()
    {
        float[] singles = Trained(numbers => numbers);
        CollectionAssert.AreEqual(singles, Trained(numbers => numbers.to(ScalarType.Float64)));

        var network = GanNetwork.FromModules(
            "double", shape => (TensorModule)GanNetwork.Mlp.CreateGenerator(shape).to(ScalarType.Float64),
            shape => (TensorModule)GanNetwork.Mlp.CreateCritic(shape).to(ScalarType.Float64));
        using var trainer = new GanTrainer(
            _options with { Network = network, Variant = GanVariant.WganGp }, channels: 1, Side, Noise);
        trainer.Step();
        Assert.IsTrue(trainer.ReadMetrics().All(metric => double.IsFinite(metric.Value)));
        using var samples = trainer.Sample(2);
        Assert.AreEqual(ScalarType.Float64, samples.dtype);

        static float[] Trained(Func<Tensor, Tensor> change)
        {
            using var random = new torch.Generator(7);
            using var trainer = new GanTrainer(
                _options, channels: 1, Side, () => change(rand(new long[] { BatchSize, 1, Side, Side }, generator: random)));
            trainer.Step();
            using var scope = NewDisposeScope();
            return [.. trainer.Generator.parameters().SelectMany(weight => weight.detach().flatten().data<float>().ToArray())];
        }
    }

    [TestMethod]
    public void Disposed_tensors_are_named()
    {
        var kept = Noise();
        using var trainer = new GanTrainer(_options, channels: 1, Side, () => kept);
        trainer.Step();
        Throws.Error<InvalidOperationException>(
            trainer.Step, "The images of nextBatch must be Float32 or Float64 (4, 1, 16, 16), but is disposed.", "make new ones for each");

        var options = TinyGan.Small(new ConditionalGanOptions());
        using var conditional = new GanTrainer(options, channels: 1, Side, ["cat", "dog"], () => (Noise(), TinyGan.Labels(BatchSize, 2)));
        var labels = TinyGan.Labels(2, 2);
        labels.Dispose();
        Throws.Error<ArgumentException>(() => conditional.Sample(2, labels), "labels must be Int64 (2), but is disposed.");
    }

    [TestMethod]
    public void Labels_where_there_are_no_classes_are_refused()
    {
        using var trainer = new GanTrainer(_options, channels: 1, Side, Noise);
        using var labels = TinyGan.Labels(2, 2);
        Throws.Error<ArgumentException>(() => trainer.Sample(2, labels), "labels must be null for a GAN without classes");
        Throws.Error<ArgumentException>(() => trainer.DrawInput(2, labels), "labels must be null for a GAN without classes");
    }

    [TestMethod]
    public void Drawing_leaves_one_tensor_alone()
    {
        using var trainer = new GanTrainer(
            TinyGan.Small(new InfoGanOptions()), channels: 1, Side, Noise);
        trainer.DrawInput(2).Dispose();
        long tensors = Tensor.TotalCount;

        using var input = trainer.DrawInput(2);

        Assert.AreEqual(tensors + 1, Tensor.TotalCount);
    }

    [TestMethod]
    public void Wrong_arguments_are_named_before_libtorch_sees_them()
    {
        Refused("nextBatch", () => new GanTrainer(_options, channels: 1, Side, null!));
        var steep = _options with { CriticOptimizer = new SgdSettings { LearningRate = 1e60 } };
        Refused("LearningRate must be from 0 to 3.4", () => new GanTrainer(steep, channels: 1, Side, Noise));
        Refused("channels must be from 1 to 65536, but is 0.", () => new GanTrainer(_options, channels: 0, Side, Noise));
        Refused("imageSize must be from 1 to 65536, but is -1.", () => new GanTrainer(_options, channels: 1, -1, Noise));
        Refused(
            "channels * imageSize * imageSize must be from 1 to 4194304, but is 281474976710656.",
            () => new GanTrainer(_options, channels: 1 << 16, 1 << 16, Noise));

        var conditional = TinyGan.Small(new ConditionalGanOptions());
        Refused("nextBatch", () => new GanTrainer(conditional, channels: 1, Side, ["cat"], null!));
        Refused("classNames", () => Conditional(null!));
        Refused("The number of classes of a conditional GAN must be from 1 to 16384, but is 0.", () => Conditional());
        Refused(
            "The number of classes of a conditional GAN must be from 1 to 16384, but is 0.",
            () => new GanTrainer(conditional, channels: 1, Side, Noise));
        Refused("names of the classes must all be different, but 'cat' stands there twice", () => Conditional("cat", "dog", "cat"));
        Refused("The name of class 1 must not be empty, but is \" \".", () => Conditional("cat", " "));
        Refused("The name of class 1 must not be empty, but is null.", () => Conditional("cat", null!));

        GanTrainer Conditional(params string[] names) =>
            new(conditional, channels: 1, Side, names, () => (Noise(), TinyGan.Labels(BatchSize, 2)));

        static void Refused(string message, Func<GanTrainer> create) => Throws.Error<ArgumentException>(() => create().Dispose(), message);
    }

    private static Tensor Noise() => rand(BatchSize, 1, Side, Side);
}
