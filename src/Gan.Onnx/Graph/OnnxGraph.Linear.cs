namespace Gan.Onnx;

// Matrix products, and look-up as the product with one-hot rows.
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

    /// <summary>
    /// Matrix product of two computed values: y[..., i, j] = sum over k of a[..., i, k] b[..., k, j]. The leading axes broadcast.
    /// </summary>
    /// <param name="a">... x n x k, of 2 to 4 axes.</param>
    /// <param name="b">... x k x m, of 2 to 4 axes.</param>
    /// <returns>... x n x m.</returns>
    public OnnxValue MatMul(OnnxValue a, OnnxValue b)
    {
        RequireMatrices(a);
        RequireMatrices(b);
        if (a.Shape[^1] != b.Shape[^2])
            throw new ArgumentException($"The columns of MatMul's first input must be the second's rows, but the inputs are {a} and {b}.");
        long[] batch = Broadcast("MatMul", a.Shape.AsSpan()[..^2], b.Shape.AsSpan()[..^2], a, b);
        return Node("MatMul", [.. batch, a.Shape[^2], b.Shape[^1]], [a.Name, b.Name]);

        static void RequireMatrices(OnnxValue x)
        {
            RequireFloat("MatMul", x);
            if (x.Shape.Length is < 2 or > 4)
                throw new ArgumentException($"The inputs of MatMul must have 2 to 4 axes, but one is {x}.");
        }
    }

    /// <summary>Looks rows of a table up, such as an embedding or the one-hot vector of each class: y[n] = table[labels[n]].</summary>
    /// <param name="table">The rows, one after another.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="width">The number of values in a row.</param>
    /// <param name="labels">N integers from 0 to rows - 1, of type Int64.</param>
    /// <returns>N x width.</returns>
    public OnnxValue Gather(ReadOnlySpan<float> table, long rows, long width, OnnxValue labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.ElementType != typeof(long) || labels.Shape.Length != 1)
            throw new ArgumentException(
                $"The labels of Gather must be integers with 1 axis, but are {labels} of type {labels.ElementType.Name}.");
        return Node("Gather", [labels.Shape[0], width], [Weights("gather_table", table, rows, width), labels.Name], Attribute("axis", 0));
    }
}
