using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Vectors as plain spans, so that a sparse vector and an equal dense one count as the same content.</summary>
internal static class Dense
{
    public static ReadOnlySpan<T> Values<T>(in VBuffer<T> vector)
    {
        if (vector.IsDense)
            return vector.GetValues();
        var values = new T[vector.Length];
        vector.CopyTo(values);
        return values;
    }
}
