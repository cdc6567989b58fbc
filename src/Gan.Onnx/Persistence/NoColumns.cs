namespace Gan.Onnx;

/// <summary>A row of which a mapping reads nothing.</summary>
internal sealed class NoColumns;
