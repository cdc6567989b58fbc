namespace Gan.Onnx;

// What changes the size of images.
public sealed partial class OnnxGraph
{
    /// <summary>A frame around images.</summary>
    /// <param name="x">N x channels x height x width.</param>
    /// <param name="padding">The width of the frame on every side. At least 0.</param>
    /// <param name="mode">What the frame holds.</param>
    /// <returns>N x channels x (height + 2 padding) x (width + 2 padding).</returns>
    public OnnxValue Pad(OnnxValue x, long padding, OnnxPadMode mode) => Pad(x, padding, padding, padding, padding, mode);

    /// <summary>A frame around images.</summary>
    /// <param name="x">N x channels x height x width.</param>
    /// <param name="top">Rows above. At least 0.</param>
    /// <param name="left">Columns to the left. At least 0.</param>
    /// <param name="bottom">Rows below. At least 0.</param>
    /// <param name="right">Columns to the right. At least 0.</param>
    /// <param name="mode">What the frame holds.</param>
    /// <returns>N x channels x (top + height + bottom) x (left + width + right).</returns>
    public OnnxValue Pad(OnnxValue x, long top, long left, long bottom, long right, OnnxPadMode mode)
    {
        RequireRank("Pad", x, 4);
        Guard.Defined(mode, nameof(mode));
        long height = Size(x.Shape[2], top, bottom), width = Size(x.Shape[3], left, right);
        return Node("Pad", [x.Shape[0], x.Shape[1], height, width],
            [x.Name, Integers("pad_pads", 0, 0, top, left, 0, 0, bottom, right)],
            Attribute("mode", mode.ToString().ToLowerInvariant()));

        long Size(long size, long before, long after)
        {
            Guard.AtLeast(Math.Min(before, after), 0, "padding");
            if (size == Shapes.Dynamic)
                return Shapes.Dynamic;
            if (mode == OnnxPadMode.Reflect && Math.Max(before, after) >= size)
                throw new ArgumentException($"A reflecting Pad must be narrower than its input, but is {Math.Max(before, after)} of {x}.");
            return before + size + after;
        }
    }

    /// <summary>Images of another size: PyTorch's interpolate, for bilinear with align_corners=False.</summary>
    /// <param name="x">N x channels x height x width.</param>
    /// <param name="scale">The factor of height and width. Greater than 0.</param>
    /// <param name="mode">How a pixel follows from its neighbours.</param>
    /// <returns>N x channels x floor(height scale) x floor(width scale).</returns>
    public OnnxValue Resize(OnnxValue x, double scale, OnnxResizeMode mode)
    {
        RequireRank("Resize", x, 4);
        Guard.Positive(scale, nameof(scale));
        Guard.Defined(mode, nameof(mode));
        float factor = (float)scale;
        string[] inputs = [x.Name, "", Weights("resize_scales", [1, 1, factor, factor], 4)];
        long[] shape = [x.Shape[0], x.Shape[1], Size(x.Shape[2]), Size(x.Shape[3])];
        return mode == OnnxResizeMode.Nearest
            ? Node("Resize", shape, inputs, Attribute("mode", "nearest"),
                Attribute("coordinate_transformation_mode", "asymmetric"), Attribute("nearest_mode", "floor"))
            : Node("Resize", shape, inputs, Attribute("mode", "linear"), Attribute("coordinate_transformation_mode", "half_pixel"));

        long Size(long size) => size == Shapes.Dynamic ? Shapes.Dynamic : (long)(size * factor);
    }

    /// <summary>
    /// Pixel shuffle (Shi et al., arXiv:1609.05158): y[n, c, h b + i, w b + j] = x[n, c b² + i b + j, h, w], with block size b.
    /// </summary>
    /// <param name="x">N x channels b² x height x width.</param>
    /// <param name="blockSize">The block size b. At least 1.</param>
    /// <returns>N x channels x height b x width b.</returns>
    public OnnxValue DepthToSpace(OnnxValue x, long blockSize)
    {
        RequireRank("DepthToSpace", x, 4);
        Guard.AtLeast(blockSize, 1, nameof(blockSize));
        if (x.Shape[1] % (blockSize * blockSize) != 0)
            throw new ArgumentException(
                $"The channels of DepthToSpace must be a multiple of {blockSize * blockSize}, but its input is {x}.");
        return Node("DepthToSpace",
            [x.Shape[0], x.Shape[1] / (blockSize * blockSize), Size(x.Shape[2]), Size(x.Shape[3])],
            [x.Name], Attribute("blocksize", blockSize), Attribute("mode", "CRD"));

        long Size(long size) => size == Shapes.Dynamic ? Shapes.Dynamic : size * blockSize;
    }
}
