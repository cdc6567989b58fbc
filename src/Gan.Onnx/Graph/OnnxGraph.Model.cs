using Gan.Onnx.Graph.Schema;
using Google.Protobuf;

namespace Gan.Onnx.Graph;

// The whole model around the graph: versions, and the metadata with its checks.
public sealed partial class OnnxGraph
{
    private const int IrVersion = 8;
    private const int Opset = 17;

    /// <summary>The model as an ONNX file's bytes, with the metadata inside.</summary>
    /// <exception cref="ArgumentException">A metadata value is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The graph has no input or no output, or the metadata says other shapes.</exception>
    public byte[] ToModel(GeneratorMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        metadata.Validate();
        RequireOne("input", _graph.Input, [Shapes.Batch, metadata.LatentSize]);
        RequireOne("output", _graph.Output, [Shapes.Batch, metadata.Channels, metadata.Height, metadata.Width]);

        ModelProto model = ToProto();
        foreach ((string key, string value) in metadata.ToProperties())
            model.MetadataProps.Add(new StringStringEntryProto { Key = key, Value = value });
        return model.ToByteArray();
    }

    /// <summary>The model without metadata.</summary>
    internal ModelProto ToProto() => new()
    {
        IrVersion = IrVersion,
        ProducerName = "GanMl",
        ProducerVersion = typeof(OnnxGraph).Assembly.GetName().Version?.ToString(3) ?? "",
        Graph = _graph,
        OpsetImport = { new OperatorSetIdProto { Domain = "", Version = Opset } },
    };

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
}
