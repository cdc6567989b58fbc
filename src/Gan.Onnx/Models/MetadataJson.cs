using System.Text.Json.Serialization;

namespace Gan.Onnx;

/// <summary>The lists in models' metadata. Trimmed and natively compiled programs serialize by generated code alone.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(int[]))]
internal sealed partial class MetadataJson : JsonSerializerContext;
