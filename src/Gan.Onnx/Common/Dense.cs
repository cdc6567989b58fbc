using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Vectors as plain spans, so that a sparse vector and an equal dense one count as the same content.</summary>
internal static class Dense
{
    public static ReadOnlySpan<T> Values<T>(in VBuffer<T> vector) =>
        vector.IsDense ? vector.GetValues() : vector.DenseValues().ToArray();
}
