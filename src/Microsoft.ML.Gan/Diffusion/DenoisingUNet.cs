using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// DDPM's denoiser (arXiv:2006.11239, appendix B), with one block on each way: of samples (N, C, side, side) and times (N) it predicts
/// the noise in the samples, of their shape. Each level halves the side, down to 8, where pixels attend to each other; with
/// b = BaseChannels the levels have b, 2 b, 4 b, 4 b, … channels.
/// </summary>
internal sealed class DenoisingUNet : ConditionalModule, IConditionalOnnxExportable
{
    private const int LowestSide = 8;
    private const int MostMultiplier = 4;

    private readonly long _embeddingSize;
    private readonly Sequential embedding, head;
    private readonly Conv2d stem;
    private readonly ConditionalModule body;

    /// <param name="channels">The images' channels.</param>
    /// <param name="side">The images' height and width: a power of two, at least 16.</param>
    /// <param name="baseChannels">The channels of the first level.</param>
    public DenoisingUNet(int channels, int side, int baseChannels) : base(nameof(DenoisingUNet))
    {
        _embeddingSize = 4 * baseChannels;
        // Every block passes the embedding through the same last SiLU before its own matrix.
        embedding = Sequential(new SinusoidalFeatures(2 * baseChannels), Linear(2 * baseChannels, _embeddingSize), SiLU(),
            Linear(_embeddingSize, _embeddingSize), SiLU());
        stem = Conv2d(channels, baseChannels, 3, padding: 1);
        int levels = int.Log2(side / LowestSide);
        body = Level([.. Enumerable.Range(0, levels + 1).Select(i => baseChannels * Math.Min(1 << i, MostMultiplier))], baseChannels);
        head = Sequential(TimedResidualBlock.Normalized(baseChannels), SiLU(), TimedResidualBlock.ZeroConvolution(baseChannels, channels));
        RegisterComponents();
    }

    public override Tensor forward(Tensor sample, Tensor time)
    {
        using var scope = NewDisposeScope();
        return head.call(body.call(stem.call(sample), embedding.call(time))).MoveToOuterDisposeScope();
    }

    public OnnxValue Export(OnnxGraph graph, OnnxValue sample, OnnxValue time) =>
        graph.Apply(head, graph.Apply(body, graph.Apply(stem, sample), graph.Apply(embedding, time)));

    /// <summary>A level with all those below it. It gives back as many channels as it takes: on large maps each one costs much.</summary>
    private ConditionalModule Level(ReadOnlySpan<int> widths, int inputs)
    {
        int width = widths[0];
        if (widths.Length == 1)
            return new ConditionalSequential(Block(inputs, width), Attention(width), Block(width, inputs));
        var below = new ConditionalSequential(AvgPool2d(2), Level(widths[1..], width), Upsample(scale_factor: [2.0, 2.0]));
        return new UNetLevel(Block(inputs, width), below, Block(2 * width, inputs));
    }

    private TimedResidualBlock Block(long inputs, long outputs) => new(inputs, outputs, _embeddingSize);

    private static SelfAttention Attention(long channels) =>
        new(channels, keys: channels, values: channels, 1 / Math.Sqrt(channels), TimedResidualBlock.Normalized(channels));
}
