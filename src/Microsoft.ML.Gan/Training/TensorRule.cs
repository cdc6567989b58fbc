using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>What a tensor that the user gives must be.</summary>
/// <param name="Types">The types that its numbers may have.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Classes">Where its numbers are indices of classes, the number of those; else 0.</param>
internal readonly record struct TensorRule(ScalarType[] Types, long[] Shape, int Classes = 0)
{
    /// <summary>Images.</summary>
    public static TensorRule Images(params long[] shape) => new([ScalarType.Float32, ScalarType.Float64], shape);

    /// <summary>The index of each sample's class.</summary>
    public static TensorRule Labels(long count, int classes) => new([ScalarType.Int64], [count], classes);

    /// <summary>What the tensor must be, "but is" what it is instead; null where all is well.</summary>
    public string? FaultOf(Tensor? tensor)
    {
        if (tensor is null || tensor.IsInvalid)
            return $"{Text(Shape, Types)}, but is {(tensor is null ? "null" : "disposed")}";
        if (!Types.Contains(tensor.dtype) || !tensor.shape.SequenceEqual(Shape))
            return $"{Text(Shape, Types)}, but is {Text(tensor.shape, tensor.dtype)}";
        // On a device the look would wait for it.
        if (Classes == 0 || tensor.device_type != DeviceType.CPU)
            return null;
        using var least = tensor.min();
        using var greatest = tensor.max();
        long wrong = least.item<long>() < 0 ? least.item<long>() : greatest.item<long>();
        return wrong >= 0 && wrong < Classes ? null : $"from 0 to {Classes - 1}, but one is {wrong}";
    }

    private static string Text(long[] shape, params ScalarType[] types) => $"{string.Join(" or ", types)} ({string.Join(", ", shape)})";
}
