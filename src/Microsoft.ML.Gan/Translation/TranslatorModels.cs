namespace Microsoft.ML.Gan;

/// <summary>What a training of translators makes.</summary>
/// <param name="ToTarget">The ONNX model of the translator.</param>
/// <param name="ToInput">That of the other direction; null where there is none.</param>
internal readonly record struct TranslatorModels(byte[] ToTarget, byte[]? ToInput);
