namespace Gan.Onnx.Graph;

/// <summary>Shapes of tensors: -1 is the dynamic batch axis.</summary>
internal static class Shapes
{
    public const long Batch = -1;
    public const string BatchName = "N";

    public static string Text(ReadOnlySpan<long> shape)
    {
        var sizes = new string[shape.Length];
        for (int i = 0; i < sizes.Length; i++)
            sizes[i] = shape[i] == Batch ? BatchName : FormattableString.Invariant($"{shape[i]}");
        return string.Join(" x ", sizes);
    }

    /// <summary>The number of elements; of one sample, if there is a batch axis.</summary>
    public static long Count(ReadOnlySpan<long> shape)
    {
        long count = 1;
        foreach (long size in shape)
            count = checked(count * (size == Batch ? 1 : size));
        return count;
    }

    /// <summary>Checks that the sizes are positive, but for a batch axis at the front.</summary>
    public static void RequireValid(ReadOnlySpan<long> shape, string name)
    {
        for (int axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] < 1 && !(axis == 0 && shape[axis] == Batch))
                throw new ArgumentException(
                    $"The sizes of {name} must be at least 1, but for -1 (the batch) at the front; size {axis} is {shape[axis]}.");
        }
    }
}
