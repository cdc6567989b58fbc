using Gan.Onnx.Graph.Schema;

namespace Gan.Onnx.Graph;

// One method per operator. Each checks the shapes by the operator's own rule, and infers the result's.
public sealed partial class OnnxGraph
{
    /// <summary>Fully connected layer: y = x W + b, or x Wᵀ + b.</summary>
    /// <param name="x">N x inputs.</param>
    /// <param name="weight">The weight W.</param>
    /// <param name="weightShape">inputs x outputs; outputs x inputs if <paramref name="transposeB"/>.</param>
    /// <param name="bias">outputs values, or empty for none.</param>
    /// <param name="transposeB">Whether the weight is used transposed.</param>
    /// <returns>N x outputs.</returns>
    public OnnxValue Gemm(
        OnnxValue x, ReadOnlySpan<float> weight, ReadOnlySpan<long> weightShape, ReadOnlySpan<float> bias, bool transposeB)
    {
        RequireRank("Gemm", x, 2);
        RequireWeightRank("Gemm", weightShape, 2);
        (long inputs, long outputs) = transposeB ? (weightShape[1], weightShape[0]) : (weightShape[0], weightShape[1]);
        RequireSize("Gemm", x, axis: 1, inputs);
        return Node("Gemm", [x.Shape[0], outputs],
            [x.Name, Weights("gemm_weight", weight, weightShape), .. Bias("gemm_bias", bias, outputs)],
            Attribute("transB", transposeB ? 1 : 0));
    }

    /// <summary>Convolution.</summary>
    /// <param name="x">N x inputs x height x width.</param>
    /// <param name="weight">The kernels.</param>
    /// <param name="shape">outputs x inputs x kernel height x kernel width.</param>
    /// <param name="bias">outputs values, or empty for none.</param>
    /// <param name="stride">The step of the kernel. At least 1.</param>
    /// <param name="padding">Zeros on each side. At least 0.</param>
    /// <returns>N x outputs x ((height + 2 padding - kernel height) / stride + 1) x (the same of the width).</returns>
    public OnnxValue Conv(
        OnnxValue x, ReadOnlySpan<float> weight, ReadOnlySpan<long> shape, ReadOnlySpan<float> bias, long stride, long padding)
    {
        RequireConvolution("Conv", x, shape, inputAxis: 1, stride, padding);
        return Node("Conv", [x.Shape[0], shape[0], Size(x.Shape[2], shape[2]), Size(x.Shape[3], shape[3])],
            [x.Name, Weights("conv_weight", weight, shape), .. Bias("conv_bias", bias, shape[0])],
            Window(shape, stride, padding));

        // The floor of (size + 2 padding - kernel) / stride + 1, which is not positive if the kernel does not fit.
        long Size(long size, long kernel) => RequirePositive("Conv", x, (size + 2 * padding - kernel + stride) / stride);
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
        RequireConvolution("ConvTranspose", x, shape, inputAxis: 0, stride, padding);
        return Node("ConvTranspose", [x.Shape[0], shape[1], Size(x.Shape[2], shape[2]), Size(x.Shape[3], shape[3])],
            [x.Name, Weights("convtranspose_weight", weight, shape), .. Bias("convtranspose_bias", bias, shape[1])],
            Window(shape, stride, padding));

        long Size(long size, long kernel) => RequirePositive("ConvTranspose", x, (size - 1) * stride - 2 * padding + kernel);
    }

    /// <summary>Batch normalization for inference: y = scale (x - mean) / sqrt(variance + epsilon) + bias, per channel.</summary>
    /// <param name="x">N x channels x ...</param>
    /// <param name="scale">channels values.</param>
    /// <param name="bias">channels values.</param>
    /// <param name="mean">channels values.</param>
    /// <param name="variance">channels values.</param>
    /// <param name="epsilon">Keeps the root away from 0. At least 0.</param>
    public OnnxValue BatchNormalization(
        OnnxValue x, ReadOnlySpan<float> scale, ReadOnlySpan<float> bias, ReadOnlySpan<float> mean, ReadOnlySpan<float> variance,
        double epsilon)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Shape.Length < 2)
            throw new ArgumentException($"The input of BatchNormalization must have at least 2 axes, but is {x}.");
        Guard.AtLeast(epsilon, 0, nameof(epsilon));
        long channels = x.Shape[1];
        return Node("BatchNormalization", x.Shape.AsSpan(),
            [
                x.Name,
                Weights("batchnormalization_scale", scale, channels), Weights("batchnormalization_bias", bias, channels),
                Weights("batchnormalization_mean", mean, channels), Weights("batchnormalization_variance", variance, channels),
            ],
            Attribute("epsilon", (float)epsilon));
    }

    /// <summary>y = max(x, 0).</summary>
    public OnnxValue Relu(OnnxValue x) => Elementwise("Relu", x);

    /// <summary>y = x where x is not negative, else slope x.</summary>
    public OnnxValue LeakyRelu(OnnxValue x, double slope)
    {
        Guard.Finite(slope, nameof(slope));
        return Elementwise("LeakyRelu", x, Attribute("alpha", (float)slope));
    }

    /// <summary>y = tanh(x).</summary>
    public OnnxValue Tanh(OnnxValue x) => Elementwise("Tanh", x);

    /// <summary>y = 1 / (1 + exp(-x)).</summary>
    public OnnxValue Sigmoid(OnnxValue x) => Elementwise("Sigmoid", x);

    /// <summary>The same values in another shape; -1 at the front is the batch.</summary>
    public OnnxValue Reshape(OnnxValue x, params ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(x);
        Shapes.RequireValid(shape, "Reshape's result");
        if (Shapes.Count(shape) != Shapes.Count(x.Shape.AsSpan()) || shape.Contains(Shapes.Batch) != x.Shape.Contains(Shapes.Batch))
            throw new ArgumentException($"Reshape must keep the number of values, but {x} is not {Shapes.Text(shape)}.");
        return Node("Reshape", shape, [x.Name, Integers("reshape_shape", shape)]);
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
            [x.Shape[0], x.Shape[1] / (blockSize * blockSize), x.Shape[2] * blockSize, x.Shape[3] * blockSize],
            [x.Name], Attribute("blocksize", blockSize), Attribute("mode", "CRD"));
    }

    /// <summary>y = a + b, value by value.</summary>
    public OnnxValue Add(OnnxValue a, OnnxValue b) => Pairwise("Add", a, b);

    /// <summary>y = a b, value by value.</summary>
    public OnnxValue Mul(OnnxValue a, OnnxValue b) => Pairwise("Mul", a, b);

    private OnnxValue Elementwise(string operation, OnnxValue x, params AttributeProto[] attributes)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Node(operation, x.Shape.AsSpan(), [x.Name], attributes);
    }

    private OnnxValue Pairwise(string operation, OnnxValue a, OnnxValue b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (!a.Shape.AsSpan().SequenceEqual(b.Shape.AsSpan()))
            throw new ArgumentException($"The inputs of {operation} must have the same shape, but are {a} and {b}.");
        return Node(operation, a.Shape.AsSpan(), [a.Name, b.Name]);
    }

    private string[] Bias(string role, ReadOnlySpan<float> bias, long outputs) => bias.IsEmpty ? [] : [Weights(role, bias, outputs)];

    private static void RequireConvolution(
        string operation, OnnxValue x, ReadOnlySpan<long> shape, int inputAxis, long stride, long padding)
    {
        RequireRank(operation, x, 4);
        RequireWeightRank(operation, shape, 4);
        RequireSize(operation, x, axis: 1, shape[inputAxis]);
        Guard.AtLeast(stride, 1, nameof(stride));
        Guard.AtLeast(padding, 0, nameof(padding));
    }

    private static void RequireRank(string operation, OnnxValue x, int rank)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Shape.Length != rank)
            throw new ArgumentException($"The input of {operation} must have {rank} axes, but is {x}.");
    }

    private static void RequireWeightRank(string operation, ReadOnlySpan<long> shape, int rank)
    {
        if (shape.Length != rank)
            throw new ArgumentException($"The weight of {operation} must have {rank} axes, but is {Shapes.Text(shape)}.");
    }

    private static void RequireSize(string operation, OnnxValue x, int axis, long size)
    {
        if (x.Shape[axis] != size)
            throw new ArgumentException(
                $"Axis {axis} of the input of {operation} must be {size}, as its weight says, but the input is {x}.");
    }

    private static long RequirePositive(string operation, OnnxValue x, long size) => size > 0
        ? size
        : throw new ArgumentException($"The kernel of {operation} must fit its input, but the result of {x} would be empty.");

    private static AttributeProto[] Window(ReadOnlySpan<long> shape, long stride, long padding) =>
    [
        Attribute("kernel_shape", [shape[2], shape[3]]),
        Attribute("strides", [stride, stride]),
        Attribute("pads", [padding, padding, padding, padding]),
    ];
}
