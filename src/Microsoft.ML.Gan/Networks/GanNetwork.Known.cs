namespace Microsoft.ML.Gan;

public abstract partial class GanNetwork
{
    private static readonly List<GanNetwork> _known = [];

    /// <summary>Strided and transposed convolutions (Radford et al., arXiv:1511.06434).</summary>
    public static GanNetwork Dcgan { get; } = Add(new DcganNetwork("dcgan"));

    /// <summary>Fully connected layers, as in the first GANs.</summary>
    public static GanNetwork Mlp { get; } = Add(new MlpNetwork());

    /// <summary>DCGAN's with gated multiplicative nonlinearities, as in WGAN-GP's figure 2 (arXiv:1704.00028).</summary>
    public static GanNetwork Gated { get; } = Add(new DcganNetwork("gated", DcganNetwork.Nonlinearity.Gated));

    /// <summary>DCGAN's with tanh everywhere, as in WGAN-GP's figure 2 (arXiv:1704.00028).</summary>
    public static GanNetwork Tanh { get; } = Add(new DcganNetwork("tanh", DcganNetwork.Nonlinearity.Tanh));

    /// <summary>The residual networks of WGAN-GP and SNGAN (arXiv:1704.00028, arXiv:1802.05957).</summary>
    public static GanNetwork Residual { get; } = Add(new ResidualNetwork("residual"));

    /// <summary>Residual networks of at most 101 layers, as deep as those of WGAN-GP's figure 2 (arXiv:1704.00028).</summary>
    public static GanNetwork DeepResidual { get; } = Add(new ResidualNetwork("deep-residual", layers: 101));

    /// <summary>Residual networks with self-attention (Zhang et al., arXiv:1805.08318).</summary>
    public static GanNetwork Sagan { get; } = Add(new ResidualNetwork("sagan", hasAttention: true));

    /// <summary>Residual networks whose every block sees the latent (Brock et al., arXiv:1809.11096).</summary>
    public static GanNetwork BigGan { get; } = Add(new BigGanNetwork());

    /// <summary>The plain modern network without norms (Huang et al., arXiv:2501.05441).</summary>
    public static GanNetwork R3Gan { get; } = Add(new R3GanNetwork());

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GanNetwork> Known => _known;

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(network => network.Name)];

    /// <summary>The known family of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static GanNetwork Get(string name) => Guard.Known(Known, network => network.Name, name, "Network");

    /// <summary>Residual networks of bottleneck blocks, at least one for each doubling or halving of the sides.</summary>
    /// <param name="layers">The most layers with weights on the way through a network. From 5 to 101.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of layers is out of its range.</exception>
    public static GanNetwork ResidualOfDepth(int layers)
    {
        Guard.InRange(layers, 5, 101, nameof(layers));
        return new ResidualNetwork($"residual-{layers}", layers);
    }

    /// <summary>
    /// DCGAN without batch norm in the generator, whose weights are drawn so that signals keep their size instead, as in WGAN-GP's figure 2
    /// (arXiv:1704.00028).
    /// </summary>
    /// <param name="constantWidth">Whether all layers of the generator have as many channels as the one next to the image.</param>
    public static GanNetwork DcganWithoutBatchNorm(bool constantWidth = false) =>
        new DcganNetwork("dcgan-without-batch-norm") { GeneratorBatchNorm = false, ConstantWidth = constantWidth };

    private static GanNetwork Add(GanNetwork network)
    {
        _known.Add(network);
        return network;
    }
}
