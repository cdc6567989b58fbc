namespace Microsoft.ML.Gan;

public sealed partial record GanVariant
{
    /// <summary>DCGAN with the non-saturating loss (Radford et al., arXiv:1511.06434): Adam 2e-4, betas 0.5 and 0.999.</summary>
    public static GanVariant Gan { get; } = new("gan", new NonSaturatingLoss());

    /// <summary>
    /// The minimax game as it stands (Goodfellow et al., arXiv:1406.2661): the generator's gradient vanishes as the discriminator wins.
    /// </summary>
    public static GanVariant Minimax { get; } = new("minimax", new MinimaxLoss());

    /// <summary>LSGAN (Mao et al., arXiv:1611.04076): least squares.</summary>
    public static GanVariant Lsgan { get; } = new("lsgan", new LeastSquaresLoss());

    /// <summary>The hinge loss (Lim and Ye, arXiv:1705.02894).</summary>
    public static GanVariant Hinge { get; } = new("hinge", new HingeLoss());

    /// <summary>The hinge loss's margins on 2 D - 1.</summary>
    public static GanVariant Margin { get; } = new("margin", new MarginLoss());

    /// <summary>
    /// SNGAN (Miyato et al., arXiv:1802.05957): hinge loss, spectral norm on the critic, five critic steps, Adam 2e-4, betas 0 and 0.9.
    /// </summary>
    public static GanVariant Sngan { get; } = new("sngan", new HingeLoss())
    { NetworkChanges = [new SpectralNorm()], CriticSteps = 5, Optimizer = new AdamSettings { LearningRate = 2e-4 } };

    /// <summary>WGAN with weight clipping (Arjovsky et al., arXiv:1701.07875): RMSProp 5e-5, c 0.01, five critic steps.</summary>
    public static GanVariant Wgan { get; } = new("wgan", new WassersteinLoss())
    { Regularizers = [new WeightClipping()], CriticSteps = 5, Optimizer = new RmsPropSettings() };

    /// <summary>WGAN-GP (Gulrajani et al., arXiv:1704.00028): lambda 10, five critic steps, Adam 1e-4, betas 0 and 0.9.</summary>
    public static GanVariant WganGp { get; } = new("wgan-gp", new WassersteinLoss())
    { Regularizers = [new GradientPenalty()], CriticSteps = 5, Optimizer = new AdamSettings() };

    /// <summary>WGAN-LP (Petzka et al., arXiv:1709.08894): WGAN-GP that leaves slopes below 1 alone.</summary>
    public static GanVariant WganLp { get; } = WganGp with
    { Name = "wgan-lp", Regularizers = [new GradientPenalty(oneSided: true)] };

    /// <summary>DRAGAN (Kodali et al., arXiv:1705.07215): the non-saturating loss with a gradient penalty around the data.</summary>
    public static GanVariant Dragan { get; } = new("dragan", new NonSaturatingLoss()) { Regularizers = [new Dragan()] };

    /// <summary>The non-saturating loss with R1 (Mescheder et al., arXiv:1801.04406): gamma 10, Adam 1e-4, betas 0 and 0.99.</summary>
    public static GanVariant GanR1 { get; } = new("gan-r1", new NonSaturatingLoss())
    { Regularizers = [new R1()], Optimizer = new AdamSettings { Beta2 = 0.99 } };

    /// <summary>Relativistic pairing, RpGAN (Jolicoeur-Martineau, arXiv:1807.00734).</summary>
    public static GanVariant RpGan { get; } = new("rpgan", new RelativisticLoss());

    /// <summary>Relativistic average, RaGAN (Jolicoeur-Martineau, arXiv:1807.00734).</summary>
    public static GanVariant RaGan { get; } = new("ragan", new RelativisticAverageLoss());

    /// <summary>RpGAN + R1 + R2 (Huang et al., arXiv:2501.05441): gamma 10, Adam 2e-4, betas 0 and 0.99.</summary>
    public static GanVariant R3 { get; } = new("r3", new RelativisticLoss())
    { Regularizers = [new R1(), new R2()], Optimizer = new AdamSettings { LearningRate = 2e-4, Beta2 = 0.99 } };

    /// <summary>PacGAN (Lin et al., arXiv:1712.04086): the critic judges pairs.</summary>
    public static GanVariant PacGan { get; } = new("pacgan", new NonSaturatingLoss()) { Augmentations = [new Packing()] };

    /// <summary>
    /// SAGAN (Zhang et al., arXiv:1805.08318): hinge loss, spectral norm on both, Adam 1e-4 and for the critic 4e-4 (TTUR).
    /// </summary>
    public static GanVariant Sagan { get; } = new("sagan", new HingeLoss())
    {
        Network = GanNetwork.Sagan,
        NetworkChanges = [new SpectralNorm(GanPlayers.Both)],
        Optimizer = new AdamSettings(),
        CriticOptimizer = new AdamSettings { LearningRate = 4e-4 },
    };

    /// <summary>
    /// BigGAN (Brock et al., arXiv:1809.11096): hinge loss, spectral norm on both, two critic steps, Adam 5e-5 and for the critic 2e-4,
    /// betas 0 and 0.999. Its classes are those of TrainConditionalGan with <see cref="LabelConditioning.Projection"/>.
    /// </summary>
    public static GanVariant BigGan { get; } = new("biggan", new HingeLoss())
    {
        Network = GanNetwork.BigGan,
        NetworkChanges = [new SpectralNorm(GanPlayers.Both)],
        CriticSteps = 2,
        Optimizer = new AdamSettings { LearningRate = 5e-5, Beta2 = 0.999 },
        CriticOptimizer = new AdamSettings { LearningRate = 2e-4, Beta2 = 0.999 },
    };

    /// <summary>R3GAN (Huang et al., arXiv:2501.05441): <see cref="R3"/> on the plain modern network.</summary>
    public static GanVariant R3Gan { get; } = R3 with { Name = "r3gan", Network = GanNetwork.R3Gan };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GanVariant> Known { get; } =
    [
        Gan, Minimax, Lsgan, Hinge, Margin, Sngan, Wgan, WganGp, WganLp, Dragan, GanR1, RpGan, RaGan, R3, PacGan, Sagan, BigGan, R3Gan,
        .. FDivergence.Known.Select(FGan),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(variant => variant.Name)];

    /// <summary>The f-GAN of a divergence (Nowozin et al., arXiv:1606.00709), named "fgan-" and the divergence's name.</summary>
    public static GanVariant FGan(FDivergence divergence) => new($"fgan-{divergence.Name}", new FDivergenceLoss(divergence));

    /// <summary>The known variant of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static GanVariant Get(string name) => Guard.Known(Known, variant => variant.Name, name, "Variant");
}
