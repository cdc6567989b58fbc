namespace Gan.Onnx;

/// <summary>The label of the current row, or null if no column gives it.</summary>
internal delegate long? LabelReader();
