namespace Gan.Onnx;

// What moves values, but does not change them.
public sealed partial class OnnxGraph
{
    /// <summary>The same values in another shape; -1 at the front is the batch.</summary>
    /// <param name="x">The values; only the batch may be dynamic.</param>
    /// <param name="shape">The new shape.</param>
    public OnnxValue Reshape(OnnxValue x, params ReadOnlySpan<long> shape)
    {
        RequireFloat("Reshape", x);
        if (x.Shape.LastIndexOf(Shapes.Dynamic) > 0 || shape.LastIndexOf(Shapes.Dynamic) > 0)
            throw new ArgumentException(
                $"Reshape must know every size but the batch, but its input is {x} and its result {Shapes.Text(shape)}.");
        Shapes.RequireValid(shape, "Reshape's result");
        if (Shapes.Count(shape) != Shapes.Count(x.Shape.AsSpan()) || shape.Contains(Shapes.Batch) != x.Shape.Contains(Shapes.Batch))
            throw new ArgumentException($"Reshape must keep the number of values, but {x} is not {Shapes.Text(shape)}.");
        return Node("Reshape", shape, [x.Name, Integers("reshape_shape", shape)]);
    }

    /// <summary>The values one after another along an axis; on the others all sizes must be the same.</summary>
    /// <param name="axis">The axis; a negative one counts from the end.</param>
    /// <param name="values">The values, at least one.</param>
    public OnnxValue Concat(int axis, params ReadOnlySpan<OnnxValue> values)
    {
        if (values.IsEmpty)
            throw new ArgumentException("Concat must have at least 1 input, but has 0.");
        OnnxValue first = values[0];
        axis = Axis("Concat", first, axis);
        long[] shape = [.. first.Shape];
        foreach (OnnxValue value in values[1..])
        {
            RequireFloat("Concat", value);
            if (!value.Shape.RemoveAt(axis).AsSpan().SequenceEqual(first.Shape.RemoveAt(axis).AsSpan()))
                throw new ArgumentException(
                    $"The inputs of Concat must have the same sizes but on axis {axis}, but are {first} and {value}.");
            shape[axis] = shape[axis] == Shapes.Dynamic || value.Shape[axis] == Shapes.Dynamic
                ? Shapes.Dynamic
                : shape[axis] + value.Shape[axis];
        }
        return Node("Concat", shape, values.ToArray().Select(value => value.Name), Attribute("axis", axis));
    }

    /// <summary>The part of an axis from start to start + length - 1.</summary>
    /// <param name="x">The values.</param>
    /// <param name="axis">The axis, whose size must be known; a negative one counts from the end.</param>
    /// <param name="start">The first index of the part. At least 0.</param>
    /// <param name="length">The part's size. At least 1.</param>
    public OnnxValue Slice(OnnxValue x, int axis, long start, long length)
    {
        axis = Axis("Slice", x, axis);
        Guard.AtLeast(start, 0, nameof(start));
        Guard.AtLeast(length, 1, nameof(length));
        if (x.Shape[axis] == Shapes.Dynamic || length > x.Shape[axis] - start)
            throw new ArgumentException($"Slice must stay inside axis {axis}, but takes {length} from {start} on of {x}.");
        return Node("Slice", [.. x.Shape.SetItem(axis, length)],
            [
                x.Name,
                Integers("slice_start", start), Integers("slice_end", start + length), Integers("slice_axis", axis),
            ]);
    }

    /// <summary>The axes in another order.</summary>
    /// <param name="x">The values.</param>
    /// <param name="permutation">For each axis of the result the one of x that it is.</param>
    public OnnxValue Transpose(OnnxValue x, params ReadOnlySpan<int> permutation)
    {
        RequireFloat("Transpose", x);
        int[] axes = permutation.ToArray();
        if (!axes.Order().SequenceEqual(Enumerable.Range(0, x.Shape.Length)))
            throw new ArgumentException(
                $"The permutation of Transpose must hold every axis of {x} once, but is [{string.Join(", ", axes)}].");
        return Node("Transpose", [.. axes.Select(axis => x.Shape[axis])], [x.Name],
            Attribute("perm", [.. axes.Select(axis => (long)axis)]));
    }
}
