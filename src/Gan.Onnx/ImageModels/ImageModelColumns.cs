namespace Gan.Onnx;

/// <summary>The columns of a model of images; in a model file, too.</summary>
/// <param name="OutputColumnName">The column that is added.</param>
/// <param name="InputColumnName">The column of images.</param>
/// <param name="Vectors">Which images the input's vectors are; null for a column of images.</param>
internal sealed record ImageModelColumns(string OutputColumnName, string InputColumnName, VectorImages? Vectors = null);
