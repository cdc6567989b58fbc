using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx;

/// <summary>An input or output that a model must have.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="ElementType">float or long.</param>
/// <param name="Shape">Its shape; -1 at the front is the batch.</param>
internal sealed record ModelTensor(string Name, Type ElementType, params ImmutableArray<long> Shape)
{
    public static ModelTensor Of<T>(string name, params ReadOnlySpan<long> shape) => new(name, typeof(T), [.. shape]);

    /// <summary>The tensor of a loaded model. One that is no tensor has no element type and no sizes.</summary>
    public static ModelTensor Of(string name, NodeMetadata node) => node.IsTensor
        ? new(name, node.ElementType, [.. node.Dimensions.Select(size => (long)size)])
        : new(name, typeof(void));

    /// <summary>What a model has in place of the expected inputs or outputs, which may stand in any order; null if it has them.</summary>
    public static string? Mismatch(
        string kind, IReadOnlyCollection<ModelTensor> expected, IReadOnlyCollection<ModelTensor> actual) =>
        expected.ToHashSet().SetEquals(actual)
            ? null
            : $"must have the {kind} {string.Join(", ", expected)}, as its metadata says, "
                + $"but has {(actual.Count == 0 ? "none" : string.Join(", ", actual))}.";

    public bool Equals(ModelTensor? other) =>
        other is not null && Name == other.Name && ElementType == other.ElementType && Shape.AsSpan().SequenceEqual(other.Shape.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Name, ElementType, Shape.Length);

    /// <summary>The first <paramref name="count"/> samples of a buffer, as a value for ONNX Runtime. Nothing is copied.</summary>
    public OrtValue First<T>(int count, Memory<T> buffer) where T : unmanaged
    {
        int size = (int)Shapes.Count(Shape.AsSpan());
        return OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, buffer[..(count * size)], ShapeOf(count));
    }

    /// <summary>The shape for a batch of that size.</summary>
    public long[] ShapeOf(int count) => [.. Shape.Select(size => size == Shapes.Batch ? count : size)];

    /// <summary>As in "'image' (float N x 3 x 8 x 8)".</summary>
    public override string ToString() => $"'{Name}' ({TypeName(ElementType)} {Shapes.Text(Shape.AsSpan())})";

    private static string TypeName(Type type) => type == typeof(float) ? "float" : type.Name.ToLowerInvariant();
}
