using Gan.Onnx.Graph.Schema;
using Google.Protobuf;

namespace Gan.Onnx;

// The whole model around the graph: versions, and the metadata with its checks.
public sealed partial class OnnxGraph
{
    private const int IrVersion = 8;
    private const int Opset = 17;

    /// <summary>The model as an ONNX file's bytes, with the metadata inside.</summary>
    /// <exception cref="ArgumentException">A metadata value is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The graph's inputs or output are not those that the metadata says.</exception>
    public byte[] ToModel(ModelMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        metadata.Validate();
        Require("inputs", metadata.Inputs, _inputs);
        Require("output", [metadata.Output], _outputs);
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

    private static void Require(string kind, IReadOnlyCollection<ModelTensor> expected, IReadOnlyCollection<OnnxValue> values)
    {
        ModelTensor[] actual = [.. values.Select(value => new ModelTensor(value.Name, value.ElementType, value.Shape))];
        if (ModelTensor.Mismatch(kind, expected, actual) is string mismatch)
            throw new InvalidOperationException($"The graph {mismatch}");
    }
}
