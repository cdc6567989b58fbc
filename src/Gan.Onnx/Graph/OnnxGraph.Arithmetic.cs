namespace Gan.Onnx;

// Value by value. Shapes broadcast as in numpy: aligned at the last axis, an axis of size 1 or a missing one is repeated.
public sealed partial class OnnxGraph
{
    /// <summary>y = a + b, with broadcasting.</summary>
    public OnnxValue Add(OnnxValue a, OnnxValue b) => Pairwise("Add", a, b);

    /// <summary>y = x + number.</summary>
    public OnnxValue Add(OnnxValue x, double number) => Scalar("Add", x, number);

    /// <summary>y = a - b, with broadcasting.</summary>
    public OnnxValue Sub(OnnxValue a, OnnxValue b) => Pairwise("Sub", a, b);

    /// <summary>y = a b, with broadcasting.</summary>
    public OnnxValue Mul(OnnxValue a, OnnxValue b) => Pairwise("Mul", a, b);

    /// <summary>y = x number.</summary>
    public OnnxValue Mul(OnnxValue x, double number) => Scalar("Mul", x, number);

    /// <summary>y = a / b, with broadcasting.</summary>
    public OnnxValue Div(OnnxValue a, OnnxValue b) => Pairwise("Div", a, b);

    /// <summary>y = x to the power of the exponent.</summary>
    public OnnxValue Pow(OnnxValue x, double exponent) => Scalar("Pow", x, exponent);

    /// <summary>The mean over some axes.</summary>
    /// <param name="x">The values.</param>
    /// <param name="axes">The axes, each once; a negative one counts from the end.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public OnnxValue ReduceMean(OnnxValue x, ReadOnlySpan<int> axes, bool keepDims)
    {
        long[] reduced = Axes("ReduceMean", x, axes);
        return Node("ReduceMean", Reduced(x, reduced, keepDims), [x.Name],
            Attribute("axes", [.. reduced]), Attribute("keepdims", keepDims ? 1 : 0));
    }

    /// <summary>The sum over some axes.</summary>
    /// <param name="x">The values.</param>
    /// <param name="axes">The axes, each once; a negative one counts from the end.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public OnnxValue ReduceSum(OnnxValue x, ReadOnlySpan<int> axes, bool keepDims)
    {
        long[] reduced = Axes("ReduceSum", x, axes);
        return Node("ReduceSum", Reduced(x, reduced, keepDims), [x.Name, Integers("reducesum_axes", reduced)],
            Attribute("keepdims", keepDims ? 1 : 0));
    }

    private OnnxValue Pairwise(string operation, OnnxValue a, OnnxValue b)
    {
        RequireFloat(operation, a);
        RequireFloat(operation, b);
        return Node(operation, Broadcast(operation, a.Shape.AsSpan(), b.Shape.AsSpan(), a, b), [a.Name, b.Name]);
    }

    private OnnxValue Scalar(string operation, OnnxValue x, double number)
    {
        RequireFloat(operation, x);
        Guard.Finite(number, nameof(number));
        return Node(operation, x.Shape.AsSpan(), [x.Name, Weights($"{operation.ToLowerInvariant()}_number", [(float)number])]);
    }

    private static long[] Axes(string operation, OnnxValue x, ReadOnlySpan<int> axes)
    {
        var known = new SortedSet<long>();
        foreach (int axis in axes)
            known.Add(Axis(operation, x, axis));
        if (axes.IsEmpty || known.Count != axes.Length)
            throw new ArgumentException(
                $"The axes of {operation} must be at least one and different, but are [{string.Join(", ", axes.ToArray())}].");
        return [.. known];
    }

    private static long[] Reduced(OnnxValue x, long[] axes, bool keepDims)
    {
        var shape = new List<long>();
        for (int axis = 0; axis < x.Shape.Length; axis++)
        {
            if (!axes.Contains(axis))
                shape.Add(x.Shape[axis]);
            else if (keepDims)
                shape.Add(1);
        }
        return [.. shape];
    }

    /// <summary>The shape that both broadcast to. A dynamic size meets only itself, on the same axis, or 1.</summary>
    private static long[] Broadcast(string operation, ReadOnlySpan<long> first, ReadOnlySpan<long> second, OnnxValue a, OnnxValue b)
    {
        ReadOnlySpan<long> longer = first.Length >= second.Length ? first : second;
        ReadOnlySpan<long> shorter = first.Length >= second.Length ? second : first;
        int offset = longer.Length - shorter.Length;
        long[] shape = longer.ToArray();
        for (int axis = 0; axis < shorter.Length; axis++)
        {
            long size = shorter[axis], other = longer[offset + axis];
            bool fits = size == 1 || ((size == other || other == 1) && (size != Shapes.Dynamic || offset == 0));
            if (!fits)
                throw new ArgumentException(
                    $"The inputs of {operation} must have the same shape, but for axes of size 1 or missing ones, but are {a} and {b}.");
            shape[offset + axis] = size == 1 ? other : size;
        }
        return shape;
    }
}
