namespace Gan.Onnx;

/// <summary>
/// Shapes of tensors. A dynamic size, known only when the model runs, is -1: it may be the batch (axis 0), and the height and
/// width of images (axes 2 and 3 of 4).
/// </summary>
internal static class Shapes
{
    public const long Dynamic = -1;
    public const long Batch = Dynamic;

    public const int HeightAxis = 2;

    private const int BatchAxis = 0;
    private const int WidthAxis = 3;
    private const int ImageRank = 4;

    public static string Text(ReadOnlySpan<long> shape)
    {
        var sizes = new string[shape.Length];
        for (int axis = 0; axis < sizes.Length; axis++)
            sizes[axis] = shape[axis] == Dynamic ? DynamicName(axis) : FormattableString.Invariant($"{shape[axis]}");
        return string.Join(" x ", sizes);
    }

    /// <summary>The name of a dynamic size.</summary>
    public static string DynamicName(int axis) => axis switch
    {
        BatchAxis => "N",
        HeightAxis => "H",
        WidthAxis => "W",
        _ => "?",
    };

    /// <summary>The number of elements; of one sample, if there is a batch axis.</summary>
    public static long Count(ReadOnlySpan<long> shape)
    {
        long count = 1;
        foreach (long size in shape)
            count = checked(count * (size == Dynamic ? 1 : size));
        return count;
    }

    /// <summary>Checks that the sizes are positive, or dynamic where they may be.</summary>
    public static void RequireValid(ReadOnlySpan<long> shape, string name)
    {
        for (int axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] < 1 && !(shape[axis] == Dynamic && MayBeDynamic(axis, shape.Length)))
                throw new ArgumentException(
                    $"The sizes of {name} must be at least 1, but for -1 (dynamic) as the batch at the front and as the height and " +
                    $"width of images (axes 2 and 3 of 4); size {axis} is {shape[axis]}.");
        }
    }

    /// <summary>Checks that the sizes are positive, none of them dynamic.</summary>
    public static void RequireKnown(ReadOnlySpan<long> shape, string name)
    {
        for (int axis = 0; axis < shape.Length; axis++)
            Guard.AtLeast(shape[axis], 1, $"Size {axis} of {name}");
    }

    private static bool MayBeDynamic(int axis, int rank) =>
        axis == BatchAxis || (rank == ImageRank && axis is HeightAxis or WidthAxis);
}
