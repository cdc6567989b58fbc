using System.Collections.Immutable;

namespace Gan.Onnx.Graph;

/// <summary>A value of an <see cref="OnnxGraph"/>: an input, or what an operator computes. Its element type is float.</summary>
public sealed class OnnxValue
{
    internal OnnxValue(string name, ImmutableArray<long> shape)
    {
        Name = name;
        Shape = shape;
    }

    /// <summary>The value's name in the graph.</summary>
    public string Name { get; internal set; }

    /// <summary>The value's shape; -1 is the dynamic batch axis N.</summary>
    public ImmutableArray<long> Shape { get; }

    /// <summary>Name and shape, as in "conv_2 (N x 64 x 8 x 8)".</summary>
    public override string ToString() => $"{Name} ({Shapes.Text(Shape.AsSpan())})";
}
