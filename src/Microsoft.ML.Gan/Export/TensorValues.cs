using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

internal static class TensorValues
{
    /// <summary>The values, as float32, in row-major order; of no tensor, none.</summary>
    public static float[] ToFloats(this Tensor? tensor)
    {
        if (tensor is null)
            return [];
        using var scope = NewDisposeScope();
        var values = tensor.detach().cpu().to(ScalarType.Float32).contiguous();
        return MemoryMarshal.Cast<byte, float>(values.bytes).ToArray();
    }

    /// <summary>The values, or of no tensor as many of another as it would have.</summary>
    public static float[] ToFloats(this Tensor? tensor, long count, float otherwise) =>
        tensor is null ? [.. Enumerable.Repeat(otherwise, (int)count)] : tensor.ToFloats();
}
