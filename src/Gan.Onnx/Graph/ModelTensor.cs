using System.Collections.Immutable;

namespace Gan.Onnx;

/// <summary>An input or output that a model must have.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="ElementType">float or long.</param>
/// <param name="Shape">Its shape; -1 is a free size: the batch at the front, the height and the width of images on axes 2 and 3.</param>
internal sealed record ModelTensor(string Name, Type ElementType, params ImmutableArray<long> Shape)
{
    public static ModelTensor Of<T>(string name, params ReadOnlySpan<long> shape) => new(name, typeof(T), [.. shape]);

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

    /// <summary>The shape for a batch of that size, of images of these sizes where the model leaves them free.</summary>
    public long[] ShapeOf(int count, int height = 1, int width = 1) =>
        [.. Shape.Select((size, axis) => size != Shapes.Dynamic ? size : axis == 0 ? count : axis == Shapes.HeightAxis ? height : width)];

    /// <summary>As in "'image' (float N x 3 x 8 x 8)".</summary>
    public override string ToString() => $"'{Name}' ({TypeName(ElementType)} {Shapes.Text(Shape.AsSpan())})";

    private static string TypeName(Type type) => type == typeof(float) ? "float" : type.Name.ToLowerInvariant();
}
