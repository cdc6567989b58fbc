using Gan.Onnx.Graph.Schema;

namespace Gan.Onnx;

// Windows that slide over images.
public sealed partial class OnnxGraph
{
    /// <summary>Convolution.</summary>
    /// <param name="x">N x inputs x height x width.</param>
    /// <param name="weight">The kernels.</param>
    /// <param name="shape">outputs x (inputs / groups) x kernel height x kernel width.</param>
    /// <param name="bias">outputs values, or empty for none.</param>
    /// <param name="stride">The step of the kernel. At least 1.</param>
    /// <param name="padding">Zeros on each side. At least 0.</param>
    /// <param name="groups">Into how many groups the channels fall that do not mix. At least 1; divides the outputs.</param>
    /// <returns>N x outputs x ((height + 2 padding - kernel height) / stride + 1) x (the same of the width).</returns>
    public OnnxValue Conv(
        OnnxValue x, ReadOnlySpan<float> weight, ReadOnlySpan<long> shape, ReadOnlySpan<float> bias, long stride, long padding,
        long groups = 1)
    {
        Guard.AtLeast(groups, 1, nameof(groups));
        RequireConvolution("Conv", x, shape, inputAxis: 1, stride, padding, groups);
        if (shape[0] % groups != 0)
            throw new ArgumentException($"The outputs of Conv must be a multiple of its {groups} groups, but are {shape[0]}.");
        return Node("Conv", [x.Shape[0], shape[0], Size(x.Shape[2], shape[2]), Size(x.Shape[3], shape[3])],
            [x.Name, Weights("conv_weight", weight, shape), .. Bias("conv_bias", bias, shape[0])],
            [.. Window(shape[2], shape[3], stride, padding), Attribute("group", groups)]);

        long Size(long size, long kernel) => WindowCount("Conv", x, size, kernel, stride, padding);
    }

    /// <summary>Transposed convolution.</summary>
    /// <param name="x">N x inputs x height x width.</param>
    /// <param name="weight">The kernels.</param>
    /// <param name="shape">inputs x outputs x kernel height x kernel width.</param>
    /// <param name="bias">outputs values, or empty for none.</param>
    /// <param name="stride">The step of the kernel in the result. At least 1.</param>
    /// <param name="padding">What is cut off on each side. At least 0.</param>
    /// <returns>N x outputs x ((height - 1) stride - 2 padding + kernel height) x (the same of the width).</returns>
    public OnnxValue ConvTranspose(
        OnnxValue x, ReadOnlySpan<float> weight, ReadOnlySpan<long> shape, ReadOnlySpan<float> bias, long stride, long padding)
    {
        RequireConvolution("ConvTranspose", x, shape, inputAxis: 0, stride, padding, groups: 1);
        return Node("ConvTranspose", [x.Shape[0], shape[1], Size(x.Shape[2], shape[2]), Size(x.Shape[3], shape[3])],
            [x.Name, Weights("convtranspose_weight", weight, shape), .. Bias("convtranspose_bias", bias, shape[1])],
            Window(shape[2], shape[3], stride, padding));

        long Size(long size, long kernel) => size == Shapes.Dynamic
            ? Shapes.Dynamic
            : RequirePositive("ConvTranspose", x, (size - 1) * stride - 2 * padding + kernel);
    }

    /// <summary>The mean of every window of kernel x kernel values.</summary>
    /// <param name="x">N x channels x height x width.</param>
    /// <param name="kernel">The side of the window. At least 1.</param>
    /// <param name="stride">The step of the window. At least 1.</param>
    /// <returns>N x channels x ((height - kernel) / stride + 1) x (the same of the width).</returns>
    public OnnxValue AveragePool(OnnxValue x, long kernel, long stride)
    {
        RequireRank("AveragePool", x, 4);
        Guard.AtLeast(kernel, 1, nameof(kernel));
        Guard.AtLeast(stride, 1, nameof(stride));
        return Node("AveragePool", [x.Shape[0], x.Shape[1], Size(x.Shape[2]), Size(x.Shape[3])], [x.Name],
            Window(kernel, kernel, stride, padding: 0));

        long Size(long size) => WindowCount("AveragePool", x, size, kernel, stride, padding: 0);
    }

    /// <summary>The mean of every channel.</summary>
    /// <param name="x">N x channels x height x width.</param>
    /// <returns>N x channels x 1 x 1.</returns>
    public OnnxValue GlobalAveragePool(OnnxValue x)
    {
        RequireRank("GlobalAveragePool", x, 4);
        return Node("GlobalAveragePool", [x.Shape[0], x.Shape[1], 1, 1], [x.Name]);
    }

    // The floor of (size + 2 padding - kernel) / stride + 1, which is not positive if the kernel does not fit.
    private static long WindowCount(string operation, OnnxValue x, long size, long kernel, long stride, long padding) =>
        size == Shapes.Dynamic ? Shapes.Dynamic : RequirePositive(operation, x, (size + 2 * padding - kernel + stride) / stride);

    private static void RequireConvolution(
        string operation, OnnxValue x, ReadOnlySpan<long> shape, int inputAxis, long stride, long padding, long groups)
    {
        RequireRank(operation, x, 4);
        RequireWeightRank(operation, shape, 4);
        RequireSize(operation, x, axis: 1, shape[inputAxis] * groups);
        Guard.AtLeast(stride, 1, nameof(stride));
        Guard.AtLeast(padding, 0, nameof(padding));
    }

    private static AttributeProto[] Window(long kernelHeight, long kernelWidth, long stride, long padding) =>
    [
        Attribute("kernel_shape", [kernelHeight, kernelWidth]),
        Attribute("strides", [stride, stride]),
        Attribute("pads", [padding, padding, padding, padding]),
    ];
}
