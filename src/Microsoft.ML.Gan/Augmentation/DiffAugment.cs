using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// DiffAugment (Zhao et al., arXiv:2006.10738), for data of few images: each image is changed at random by itself. Its color (brightness,
/// saturation, contrast) changes, it moves by up to an eighth of a side, and a square of half a side is cut out. The generator's gradient
/// goes through the changes.
/// </summary>
public sealed record DiffAugment : Augmentation
{
    private const double LargestShift = 1.0 / 8;
    private const double CutoutSide = 1.0 / 2;

    /// <inheritdoc/>
    public override string Name => "diff-augment";

    /// <inheritdoc/>
    public override Tensor Apply(Tensor images, double progress, torch.Generator random)
    {
        using var scope = NewDisposeScope();
        var draw = new Draw(images, random);
        return Cutout(Translate(ChangeColor(images, draw), draw), draw).MoveToOuterDisposeScope();
    }

    internal static Tensor ChangeColor(Tensor images, Draw draw)
    {
        var brighter = images + draw.PerRow(-0.5, 0.5);
        var saturated = Spread(brighter, around: [1], draw.PerRow(0, 2));
        return Spread(saturated, around: [1, 2, 3], draw.PerRow(0.5, 1.5));
    }

    /// <summary>Moves values away from their mean over some dimensions, or toward it.</summary>
    private static Tensor Spread(Tensor images, long[] around, Tensor factor)
    {
        var mean = images.mean(around, keepdim: true);
        return (images - mean) * factor + mean;
    }

    /// <summary>Shifts rows and columns, as x S with S_ij = 1 where i - j is the shift. What comes in is 0.</summary>
    internal static Tensor Translate(Tensor images, Draw draw)
    {
        var vertical = ShiftMatrix(images.shape[2], draw);
        var horizontal = ShiftMatrix(images.shape[3], draw);
        return vertical.matmul(images).matmul(horizontal);
    }

    private static Tensor ShiftMatrix(long side, Draw draw)
    {
        long most = (long)(side * LargestShift + 0.5);
        var shift = draw.WholePerRow(-most, most);
        var position = draw.Positions(side);
        return (position.view(1, 1, side, 1) - position.view(1, 1, 1, side)).eq(shift).to(draw.Type);
    }

    /// <summary>Sets a square around a random place to 0, as far as it lies in the image.</summary>
    internal static Tensor Cutout(Tensor images, Draw draw)
    {
        var (height, width) = (images.shape[2], images.shape[3]);
        var aboveOrBelow = IsOutside(height, draw).view(-1, 1, height, 1);
        var leftOrRight = IsOutside(width, draw).view(-1, 1, 1, width);
        return images * aboveOrBelow.max(leftOrRight);
    }

    private static Tensor IsOutside(long side, Draw draw)
    {
        // The center lies between two pixels, so that as many are cut on one side as on the other.
        var place = draw.WholePerRow(0, side) - 0.5;
        return (draw.Positions(side).view(1, 1, 1, side) - place).abs().gt(side * CutoutSide / 2).to(draw.Type);
    }

    /// <summary>Random numbers for the rows of a batch, of shape (N, 1, 1, 1).</summary>
    internal sealed class Draw(Tensor images, torch.Generator random)
    {
        public ScalarType Type => images.dtype;

        public Tensor PerRow(double from, double to)
        {
            var unit = rand(new long[] { images.shape[0], 1, 1, 1 }, dtype: images.dtype, device: images.device, generator: random);
            return unit * (to - from) + from;
        }

        /// <summary>Whole numbers; both ends belong to the range.</summary>
        public Tensor WholePerRow(long from, long to) => PerRow(0, to - from + 1).to(ScalarType.Int64) + from;

        /// <summary>0, 1, …, side - 1.</summary>
        public Tensor Positions(long side) => arange(side, dtype: ScalarType.Int64, device: images.device);
    }
}
