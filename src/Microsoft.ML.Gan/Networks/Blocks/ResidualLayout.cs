namespace Microsoft.ML.Gan;

/// <summary>How a residual network is laid out: its channels, where self-attention stands, and how many blocks there are.</summary>
/// <param name="shape">The network's shape.</param>
/// <param name="layers">
/// The most layers with weights on the way through the network, or null for the blocks that the papers' 32 x 32 networks have.
/// </param>
internal sealed class ResidualLayout(NetworkShape shape, int? layers = null)
{
    private const int ConstantFrom = 32;
    private const int LargestAttention = 32;
    private const int LayersInBlock = 3;
    private const int LayersAtEnds = 2;

    /// <summary>
    /// The side of the map with self-attention: half the image's, at most 32. Lower maps have little to relate (Zhang et al.,
    /// arXiv:1805.08318, table 1), and the cost of higher ones grows with the fourth power of the side.
    /// </summary>
    public int AttentionSide => Math.Min(shape.ImageSize / 2, LargestAttention);

    /// <summary>Whether blocks are bottlenecks, of three layers, as in all deep residual networks.</summary>
    public bool HasBottlenecks => layers is not null;

    /// <summary>The gain of a bottleneck's last layer: 1 / sqrt(blocks), so that the sum of all stays as large as one of them.</summary>
    public double LastGain => layers is { } most ? 1 / Math.Sqrt(Blocks(most)) : 1;

    /// <summary>
    /// The channels of the map of a side: BaseChannels next to the image, doubling with each halving of the sides down to 32 x 32, and the
    /// same below, as in the 32 x 32 networks of WGAN-GP and SNGAN.
    /// </summary>
    public int ChannelsAt(int side) => shape.BaseChannels * Math.Max(1, shape.ImageSize / Math.Max(side, ConstantFrom));

    /// <summary>The blocks of each stage, the maps of one size: as many as the layers allow, spread evenly, but at least one.</summary>
    /// <param name="usual">Those of the papers.</param>
    public int[] BlocksOfStages(int[] usual)
    {
        if (layers is not { } most)
            return usual;
        var (each, rest) = Math.DivRem(Blocks(most), usual.Length);
        return [.. usual.Select((_, stage) => Math.Max(1, stage < rest ? each + 1 : each))];
    }

    private static int Blocks(int most) => (most - LayersAtEnds) / LayersInBlock;
}
