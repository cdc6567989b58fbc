namespace Lab;

/// <summary>How long, how large and how fast the networks are trained.</summary>
internal sealed record RobustnessScale
{
    /// <summary>For hours: with the optimizers and critic steps of the variants' papers.</summary>
    public static RobustnessScale Full { get; } = new()
    {
        Steps = 3_000,
        BatchSize = 64,
        BaseChannels = 16,
        Networks = RobustnessNetworks.Of(residualLayers: 101),
        Variants =
            [GanVariant.Gan, GanVariant.Lsgan, GanVariant.Wgan, GanVariant.WganGp],
    };

    /// <summary>
    /// For minutes: narrower and less deep networks, two critic steps, and larger steps: five times the papers' for Adam and ten times for
    /// RMSProp. WGAN-GP's critic, which its penalty keeps steady, has a rate of its own, as two time scales ask (arXiv:1706.08500).
    /// </summary>
    public static RobustnessScale Quick { get; } = new()
    {
        Steps = 320,
        BatchSize = 32,
        BaseChannels = 8,
        Networks = RobustnessNetworks.Of(residualLayers: 20),
        Variants =
        [
            GanVariant.Gan with { Optimizer = GanVariant.Gan.Optimizer with { LearningRate = 1e-3 } },
            GanVariant.Lsgan with { Optimizer = GanVariant.Lsgan.Optimizer with { LearningRate = 1e-3 } },
            GanVariant.Wgan with { CriticSteps = 2, Optimizer = new RmsPropSettings { LearningRate = 5e-4 } },
            GanVariant.WganGp with
            {
                CriticSteps = 2,
                Optimizer = new AdamSettings { LearningRate = 5e-4 },
                CriticOptimizer = new AdamSettings { LearningRate = 4e-3 },
            },
        ],
    };

    /// <summary>The generator's steps in a cell.</summary>
    public required int Steps { get; init; }

    public required int BatchSize { get; init; }

    public required int BaseChannels { get; init; }

    /// <summary>The table's rows.</summary>
    public required IReadOnlyList<GanNetwork> Networks { get; init; }

    /// <summary>The table's columns.</summary>
    public required IReadOnlyList<GanVariant> Variants { get; init; }
}
