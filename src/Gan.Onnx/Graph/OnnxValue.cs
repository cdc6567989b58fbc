using System.Collections.Immutable;

namespace Gan.Onnx;

/// <summary>A value of an <see cref="OnnxGraph"/>: an input, a constant, or what an operator computes.</summary>
public sealed class OnnxValue
{
    internal OnnxValue(string name, ImmutableArray<long> shape, Type elementType)
    {
        Name = name;
        Shape = shape;
        ElementType = elementType;
    }

    /// <summary>The value's name in the graph.</summary>
    public string Name { get; internal set; }

    /// <summary>
    /// The value's shape; -1 at the front is the dynamic batch axis N, and -1 on axes 2 and 3 of 4 are a dynamic height and width.
    /// </summary>
    public ImmutableArray<long> Shape { get; }

    /// <summary>The type of the elements: <see cref="float"/>, or <see cref="long"/> for an integer input.</summary>
    public Type ElementType { get; }

    /// <summary>Name and shape, as in "conv_2 (N x 64 x 8 x 8)".</summary>
    public override string ToString() => $"{Name} ({Shapes.Text(Shape.AsSpan())})";
}
