using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>All that a generator in an ML.NET model file is made of.</summary>
internal sealed record SavedGenerator(ServingSettings Settings, ReadOnlyMemory<byte> OnnxModel)
{
    /// <summary>The first generator in a model, loaded or not; null if there is none.</summary>
    public static SavedGenerator? Find(ITransformer model) =>
        SavedPayload.Find<SavedKey, SavedGenerator>(model, fitted => (fitted as GeneratorTransformer)?.ToSaved(), Parse);

    public string ToText()
    {
        // The device is the serving machine's affair.
        GeneratorOptions portable = Settings.Options with { GpuDeviceId = null, FallbackToCpu = false, Threads = null };
        return SavedText.Write(Settings with { Options = portable }, OnnxModel);
    }

    /// <exception cref="InvalidDataException">This is not the text of a saved generator.</exception>
    public static SavedGenerator Parse(string text)
    {
        (ServingSettings settings, byte[] model) = SavedText.Read<ServingSettings>(text, "generator");
        return new SavedGenerator(settings, model);
    }
}
