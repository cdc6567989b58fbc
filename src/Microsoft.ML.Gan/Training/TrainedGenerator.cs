namespace Microsoft.ML.Gan;

/// <summary>What a run leaves.</summary>
/// <param name="Model">The ONNX model of the generator.</param>
/// <param name="Recognizer">The ONNX model that reads codes off images; empty where there are no codes.</param>
internal sealed record TrainedGenerator(byte[] Model, byte[] Recognizer);
