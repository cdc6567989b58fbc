using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>What callers of <see cref="GanTrainer"/> may do, and when.</summary>
[TestClass]
public sealed class GanTrainerCallTests
{
    private const int Side = TinyGan.Side;

    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(5);
    private static readonly GanOptions _options = TinyGan.Options with { Network = GanNetwork.Mlp, Steps = 50, LatentSize = 3 };

    [TestMethod]
    public void Calls_from_nextBatch_are_refused_by_name()
    {
        GanTrainer? trainer = null;
        Action inside = () => { };
        trainer = new GanTrainer(_options, channels: 1, Side, () =>
        {
            inside();
            return Noise();
        });
        using (trainer)
        {
            foreach ((string name, Action call) in Calls(trainer))
            {
                inside = call;
                Throws.Error<InvalidOperationException>(trainer.Step, $"but {name} was called while its Step is in progress");
                Throws.Error<InvalidOperationException>(trainer.StepCritic, $"but {name} was called while its StepCritic is in progress");
            }
            inside = () => _ = trainer.Generator;
            trainer.Step();
            Assert.AreEqual(1, trainer.StepsTaken);
        }
    }

    [TestMethod]
    public void Calls_on_another_thread_while_one_is_in_progress_are_refused_by_name()
    {
        using var isInside = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        using var trainer = new GanTrainer(_options, channels: 1, Side, () =>
        {
            isInside.Set();
            Assert.IsTrue(mayGoOn.Wait(_soon));
            return Noise();
        });
        var step = Task.Run(trainer.Step);
        Assert.IsTrue(isInside.Wait(_soon));

        foreach ((string name, Action call) in Calls(trainer))
            Throws.Error<InvalidOperationException>(call, $"but {name} was called while its Step is in progress", "another thread");

        mayGoOn.Set();
        step.Wait();
        trainer.Step();
        Assert.AreEqual(2, trainer.StepsTaken);
    }

    [TestMethod]
    public void A_generator_that_fails_is_in_training_again()
    {
        Failing? generator = null;
        var network = GanNetwork.FromModules(
            "failing", shape => generator = new Failing(GanNetwork.Mlp.CreateGenerator(shape)), GanNetwork.Mlp.CreateCritic);
        using var trainer = new GanTrainer(_options with { Network = network }, channels: 1, Side, Noise);
        generator!.Fails = true;

        Throws.Error<NotSupportedException>(() => trainer.Sample(2));

        Assert.IsTrue(trainer.Generator.training);
        generator.Fails = false;
        using var samples = trainer.Sample(2);
        trainer.Step();
    }

    [TestMethod]
    public void Nobody_waits_for_finalizers_after_a_step_in_nextBatch_or_after_an_error()
    {
        bool fails = false;
        using var trainer = new GanTrainer(_options with { Variant = GanVariant.WganGp }, channels: 1, Side, () =>
        {
            RequireFinalizers("in nextBatch");
            return fails ? null! : Noise();
        });
        trainer.Step();
        RequireFinalizers("after a step");
        trainer.StepCritic();
        RequireFinalizers("after a step of the critic");
        fails = true;
        Throws.Error<InvalidOperationException>(trainer.Step);
        RequireFinalizers("after an error");
    }

    [TestMethod]
    public void A_critics_step_that_failed_does_not_count()
    {
        bool fails = true;
        var linear = new SgdSettings { LearningRate = 1, Schedule = LearningRateSchedule.Linear };
        using var trainer = new GanTrainer(
            _options with { Steps = 1, CriticOptimizer = linear }, channels: 1, Side, () => fails ? null! : Noise());
        Throws.Error<InvalidOperationException>(trainer.StepCritic);
        fails = false;
        using var before = trainer.Critic.parameters().First().detach().clone();

        trainer.StepCritic();

        Assert.IsFalse(before.Equals(trainer.Critic.parameters().First()), "the schedule is at its end");
    }

    private static (string Name, Action Call)[] Calls(GanTrainer trainer) =>
    [
        ("Step", trainer.Step), ("StepCritic", trainer.StepCritic), ("Sample", () => trainer.Sample(1)),
        ("DrawInput", () => trainer.DrawInput(1)), ("ReadMetrics", () => trainer.ReadMetrics()), ("Dispose", trainer.Dispose),
    ];

    private static void RequireFinalizers(string when)
    {
        GC.Collect();
        Assert.IsTrue(Task.Run(GC.WaitForPendingFinalizers).Wait(_soon), when);
    }

    private static Tensor Noise() => rand(TinyGan.BatchSize, 1, Side, Side);

    private sealed class Failing : TensorModule
    {
        private readonly TensorModule network;

        public Failing(TensorModule network) : base(nameof(Failing))
        {
            this.network = network;
            RegisterComponents();
        }

        public bool Fails { get; set; }

        public override Tensor forward(Tensor input) => Fails ? throw new NotSupportedException() : network.call(input);
    }
}
