using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Gan.Onnx.Graph.Schema;
using Google.Protobuf;
using static Gan.Onnx.Graph.Schema.AttributeProto.Types;

namespace Gan.Onnx;

// What every operator is made of: a node, its weights and its attributes.
public sealed partial class OnnxGraph
{
    private OnnxValue Node(string operation, ReadOnlySpan<long> shape, IEnumerable<string> inputs, params AttributeProto[] attributes)
    {
        Shapes.RequireValid(shape, $"{operation}'s result");
        string name = $"{operation.ToLowerInvariant()}_{_graph.Node.Count}";
        TakeName(name);
        var node = new NodeProto { OpType = operation, Name = name, Output = { name } };
        node.Input.AddRange(inputs);
        node.Attribute.AddRange(attributes);
        _graph.Node.Add(node);
        return new OnnxValue(name, [.. shape], typeof(float));
    }

    /// <summary>Adds weights for the next node, and gives their name.</summary>
    private string Weights(string role, ReadOnlySpan<float> values, params ReadOnlySpan<long> shape)
    {
        Shapes.RequireKnown(shape, role);
        if (values.Length != Shapes.Count(shape))
            throw new ArgumentException(
                $"{role} must hold {Shapes.Count(shape)} values for its shape {Shapes.Text(shape)}, but has {values.Length}.");
        return Initializer(role, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes(values), sizeof(float), shape);
    }

    /// <summary>Adds whole numbers, such as sizes or axes, for the next node, and gives their name.</summary>
    private string Integers(string role, params ReadOnlySpan<long> values) => Initializer(
        role, TensorProto.Types.DataType.Int64, MemoryMarshal.AsBytes(values), sizeof(long), [values.Length]);

    private string[] Bias(string role, ReadOnlySpan<float> bias, long outputs) => bias.IsEmpty ? [] : [Weights(role, bias, outputs)];

    private string Initializer(
        string role, TensorProto.Types.DataType type, ReadOnlySpan<byte> values, int elementSize, ReadOnlySpan<long> shape)
    {
        string name = $"{role}_{_graph.Initializer.Count}";
        TakeName(name);
        var tensor = new TensorProto { Name = name, DataType = (int)type, RawData = LittleEndian(values, elementSize) };
        tensor.Dims.AddRange(shape.ToArray());
        _graph.Initializer.Add(tensor);
        return name;
    }

    private static ByteString LittleEndian(ReadOnlySpan<byte> values, int elementSize)
    {
        if (BitConverter.IsLittleEndian)
            return ByteString.CopyFrom(values);
        byte[] swapped = values.ToArray();
        for (int start = 0; start < swapped.Length; start += elementSize)
            Array.Reverse(swapped, start, elementSize);
        return UnsafeByteOperations.UnsafeWrap(swapped);
    }

    private static AttributeProto Attribute(string name, long value) => new() { Name = name, Type = AttributeType.Int, I = value };

    private static AttributeProto Attribute(string name, float value) => new() { Name = name, Type = AttributeType.Float, F = value };

    private static AttributeProto Attribute(string name, string value) =>
        new() { Name = name, Type = AttributeType.String, S = ByteString.CopyFromUtf8(value) };

    private static AttributeProto Attribute(string name, ImmutableArray<long> values) =>
        new() { Name = name, Type = AttributeType.Ints, Ints = { values } };
}
