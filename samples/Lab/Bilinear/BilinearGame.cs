using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lab;

/// <summary>
/// min over x, max over y of xy, whose only equilibrium is the origin: two players with a number each, who take plain gradient steps in
/// double precision, starting from (1, 0). As a GAN: the generator gives the image x, the critic judges an image by -y times it, and all
/// data are 0, so that the Wasserstein loss of the critic is -xy and that of the generator xy.
/// </summary>
internal sealed class BilinearGame : IDisposable
{
    // The fewest that there may be; all rows are the same.
    private const int BatchSize = 2;

    private readonly GanTrainer _trainer;

    /// <param name="dynamics">In which order, and at which points, they take their gradients; the maximizer is first.</param>
    /// <param name="eta">The step size, greater than 0.</param>
    /// <param name="steps">The most steps to take.</param>
    public BilinearGame(GameDynamics dynamics, double eta, int steps)
    {
        var options = new GanOptions
        {
            Variant = new GanVariant("bilinear", new WassersteinLoss())
            { Dynamics = dynamics, Optimizer = new SgdSettings { LearningRate = eta } },
            Network = GanNetwork.FromModules("bilinear", _ => new Minimizer(), _ => new Maximizer()),
            LatentSize = 1,
            BatchSize = BatchSize,
            Steps = steps,
            Seed = 0,
            GpuDeviceId = null,
            Threads = 1,
        };
        _trainer = new GanTrainer(
            options, channels: 1, imageSize: 1, () => zeros(new long[] { BatchSize, 1, 1, 1 }, dtype: ScalarType.Float64));
    }

    /// <summary>Where the players stand.</summary>
    public (double X, double Y) Point => (Weight(_trainer.Generator), Weight(_trainer.Critic));

    /// <summary>One step of both.</summary>
    public void Step() => _trainer.Step();

    public void Dispose() => _trainer.Dispose();

    private static double Weight(TensorModule player) => player.parameters().Single().item<double>();

    private sealed class Minimizer : TensorModule
    {
        private readonly Parameter _x = new(tensor(1.0));

        public Minimizer() : base(nameof(Minimizer)) => RegisterComponents();

        /// <summary>x for each row of latents.</summary>
        public override Tensor forward(Tensor input) => _x.expand(input.shape[0], 1, 1, 1);
    }

    private sealed class Maximizer : TensorModule
    {
        private readonly Parameter _y = new(tensor(0.0));

        public Maximizer() : base(nameof(Maximizer)) => RegisterComponents();

        /// <summary>-y times each image.</summary>
        public override Tensor forward(Tensor input) => -_y * input;
    }
}
