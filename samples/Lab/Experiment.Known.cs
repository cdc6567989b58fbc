namespace Lab;

internal abstract partial class Experiment
{
    /// <summary>All of them, in the order of the help. Made anew, because a command's options belong to that command.</summary>
    public static IReadOnlyList<Experiment> Known =>
    [
        new ModesExperiment("ring", "8 Gaussians on a ring", GaussianMixture.Ring(), range: 3),
        new ModesExperiment("grid", "25 Gaussians on a grid", GaussianMixture.Grid(), range: 6),
        new SwissRollExperiment(),
        new DisjointExperiment(),
        new VanishingExperiment(),
        new OptimalExperiment(),
        new DivergenceExperiment(),
        new TransportExperiment(),
        new CriticExperiment(),
        new LipschitzExperiment(),
        new BilinearExperiment(),
        new DuelExperiment(),
        new RobustnessExperiment(),
        new ConditionalDigitsExperiment(),
        new InfoGanExperiment(),
        new StackedMnistExperiment(),
        new DiffusionExperiment(),
        new Pix2PixExperiment(),
        new CycleGanExperiment(),
    ];
}
