namespace Microsoft.ML.Gan;

/// <summary>How many blocks each stage of a residual network has, a stage being the blocks on maps of one size.</summary>
/// <param name="layers">
/// The most layers with weights on the way through the network, or null for the blocks that the papers' 32 x 32 networks have.
/// </param>
internal sealed class Depth(int? layers)
{
    private const int LayersInBlock = 3;
    private const int LayersAtEnds = 2;

    /// <summary>That of the papers' 32 x 32 networks.</summary>
    public static Depth Usual { get; } = new(layers: null);

    /// <summary>Whether blocks are bottlenecks, of three layers, as in all deep residual networks.</summary>
    public bool Bottleneck => layers is not null;

    /// <summary>The gain of a bottleneck's last layer: 1 / sqrt(blocks), so that the sum of all stays as large as one of them.</summary>
    public double LastGain => layers is { } most ? 1 / Math.Sqrt(Blocks(most)) : 1;

    /// <summary>The blocks of each stage: as many as the layers allow, spread evenly, but at least one.</summary>
    public int[] Spread(int[] usual)
    {
        if (layers is not { } most)
            return usual;
        var (each, rest) = Math.DivRem(Blocks(most), usual.Length);
        return [.. usual.Select((_, stage) => Math.Max(1, stage < rest ? each + 1 : each))];
    }

    private static int Blocks(int most) => (most - LayersAtEnds) / LayersInBlock;
}
