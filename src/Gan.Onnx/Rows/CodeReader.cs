namespace Gan.Onnx;

/// <summary>Writes the code vector of the current row; false if no column gives it.</summary>
internal delegate bool CodeReader(Span<float> code);
