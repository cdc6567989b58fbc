using System.Runtime.InteropServices;
using Gan.Onnx.Graph.Schema;
using Google.Protobuf;

namespace Gan.Onnx.Graph;

/// <summary>
/// Builds an ONNX model (opset 17, IR version 8) value by value: name the inputs, apply operators, name the outputs, and take
/// the bytes. Shapes are inferred and checked on the way, so that a wrong graph fails where it is built.
/// </summary>
/// <remarks>The opset is an older one because ONNX Runtime's CUDA provider has no kernel for the newest versions of some operators.</remarks>
/// <example><code>
/// var graph = new OnnxGraph("generator");
/// OnnxValue x = graph.Input("latent", -1, 64);
/// x = graph.Gemm(x, weight, [784, 64], bias, transposeB: true);
/// graph.Output("image", graph.Reshape(graph.Tanh(x), -1, 1, 28, 28), -1, 1, 28, 28);
/// byte[] model = graph.ToModel(metadata);
/// </code></example>
public sealed partial class OnnxGraph
{
    private const int IrVersion = 8;
    private const int Opset = 17;

    private readonly GraphProto _graph;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Starts an empty graph.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public OnnxGraph(string name)
    {
        Guard.NotEmpty(name, nameof(name));
        _graph = new GraphProto { Name = name };
    }

    /// <summary>Adds an input.</summary>
    /// <param name="name">Its name in the model.</param>
    /// <param name="shape">Its shape; -1 at the front is the dynamic batch axis N.</param>
    /// <exception cref="ArgumentException">The name is taken, or the shape makes no sense.</exception>
    public OnnxValue Input(string name, params ReadOnlySpan<long> shape)
    {
        Shapes.RequireValid(shape, $"input '{name}'");
        TakeName(name);
        _graph.Input.Add(ValueInfo(name, shape));
        return new OnnxValue(name, [.. shape]);
    }

    /// <summary>Makes a computed value an output of the model.</summary>
    /// <param name="name">Its name in the model.</param>
    /// <param name="value">The value; it takes the name.</param>
    /// <param name="shape">The shape that it must have.</param>
    /// <exception cref="ArgumentException">
    /// The name is taken, the shape is another one, or the value is an input or an output already.
    /// </exception>
    public void Output(string name, OnnxValue value, params ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!value.Shape.AsSpan().SequenceEqual(shape))
            throw new ArgumentException($"Output '{name}' must be {Shapes.Text(shape)}, but is {value}.");
        if (_graph.Input.Concat(_graph.Output).Any(known => known.Name == value.Name))
            throw new ArgumentException($"Output '{name}' must be a computed value, but '{value.Name}' is an input or an output already.");

        TakeName(name);
        Rename(value, name);
        _graph.Output.Add(ValueInfo(name, shape));
    }

    /// <summary>The model as an ONNX file's bytes, with the metadata inside.</summary>
    /// <exception cref="ArgumentException">A metadata value is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The graph has no input or no output, or the metadata says other shapes.</exception>
    public byte[] ToModel(GeneratorMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        metadata.Validate();
        RequireOne("input", _graph.Input, [Shapes.Batch, metadata.LatentSize]);
        RequireOne("output", _graph.Output, [Shapes.Batch, metadata.Channels, metadata.Height, metadata.Width]);

        var model = new ModelProto
        {
            IrVersion = IrVersion,
            ProducerName = "GanMl",
            ProducerVersion = typeof(OnnxGraph).Assembly.GetName().Version?.ToString(3) ?? "",
            Graph = _graph,
            OpsetImport = { new OperatorSetIdProto { Domain = "", Version = Opset } },
        };
        foreach ((string key, string value) in metadata.ToProperties())
            model.MetadataProps.Add(new StringStringEntryProto { Key = key, Value = value });
        return model.ToByteArray();
    }

    private OnnxValue Node(string operation, ReadOnlySpan<long> shape, IEnumerable<string> inputs, params AttributeProto[] attributes)
    {
        string name = $"{operation.ToLowerInvariant()}_{_graph.Node.Count}";
        TakeName(name);
        var node = new NodeProto { OpType = operation, Name = name, Output = { name } };
        node.Input.AddRange(inputs);
        node.Attribute.AddRange(attributes);
        _graph.Node.Add(node);
        return new OnnxValue(name, [.. shape]);
    }

    /// <summary>Adds weights for the next node, and gives their name.</summary>
    private string Weights(string role, ReadOnlySpan<float> values, params ReadOnlySpan<long> shape)
    {
        Shapes.RequireValid(shape, role);
        if (values.Length != Shapes.Count(shape))
            throw new ArgumentException(
                $"{role} must hold {Shapes.Count(shape)} values for its shape {Shapes.Text(shape)}, but has {values.Length}.");
        return Initializer(role, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes(values), sizeof(float), shape);
    }

    private string Initializer(
        string role, TensorProto.Types.DataType type, ReadOnlySpan<byte> values, int elementSize, ReadOnlySpan<long> shape)
    {
        string name = $"{role}_{_graph.Node.Count}";
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

    private void TakeName(string name)
    {
        Guard.NotEmpty(name, nameof(name));
        if (!_names.Add(name))
            throw new ArgumentException($"The names in a graph must be unique, but there is a '{name}' already.");
    }

    private void Rename(OnnxValue value, string name)
    {
        foreach (NodeProto node in _graph.Node)
        {
            foreach (var names in new[] { node.Input, node.Output })
            {
                for (int i = 0; i < names.Count; i++)
                    names[i] = names[i] == value.Name ? name : names[i];
            }
        }
        value.Name = name;
    }

    private static void RequireOne(string kind, IReadOnlyCollection<ValueInfoProto> values, ReadOnlySpan<long> shape)
    {
        if (values.Count != 1)
            throw new InvalidOperationException($"A generator must have 1 {kind}, but this graph has {values.Count}.");
        ValueInfoProto value = values.First();
        ReadOnlySpan<long> actual = [.. value.Type.TensorType.Shape.Dim.Select(size => size.HasDimParam ? Shapes.Batch : size.DimValue)];
        if (!actual.SequenceEqual(shape))
            throw new InvalidOperationException(
                $"The {kind} '{value.Name}' must be {Shapes.Text(shape)}, as the metadata says, but is {Shapes.Text(actual)}.");
    }

    private static ValueInfoProto ValueInfo(string name, ReadOnlySpan<long> shape)
    {
        var sizes = new TensorShapeProto();
        foreach (long size in shape)
        {
            sizes.Dim.Add(size == Shapes.Batch
                ? new TensorShapeProto.Types.Dimension { DimParam = Shapes.BatchName }
                : new TensorShapeProto.Types.Dimension { DimValue = size });
        }
        var tensor = new TypeProto.Types.Tensor { ElemType = (int)TensorProto.Types.DataType.Float, Shape = sizes };
        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = tensor } };
    }
}
