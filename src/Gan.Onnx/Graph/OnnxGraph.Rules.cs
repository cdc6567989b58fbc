namespace Gan.Onnx;

// The rules of shapes and types that operators share.
public sealed partial class OnnxGraph
{
    private static void RequireFloat(string operation, OnnxValue x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.ElementType != typeof(float))
            throw new ArgumentException($"The input of {operation} must be of type Single, but {x} is of type {x.ElementType.Name}.");
    }

    private static void RequireChannels(string operation, OnnxValue x, int leastAxes)
    {
        RequireFloat(operation, x);
        if (x.Shape.Length < leastAxes)
            throw new ArgumentException($"The input of {operation} must have at least {leastAxes} axes, but is {x}.");
    }

    /// <summary>The axis, counted from the front.</summary>
    private static int Axis(string operation, OnnxValue x, int axis)
    {
        RequireFloat(operation, x);
        int rank = x.Shape.Length;
        Guard.InRange(axis, -rank, rank - 1, $"The axis of {operation}");
        return axis < 0 ? axis + rank : axis;
    }

    private static void RequireRank(string operation, OnnxValue x, int rank)
    {
        RequireFloat(operation, x);
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
}
