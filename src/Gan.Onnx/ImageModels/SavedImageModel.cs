using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace Gan.Onnx;

/// <summary>All that a model of images in an ML.NET model file is made of. The device is the serving machine's affair.</summary>
internal sealed record SavedImageModel(ImageModelColumns Columns, ImageModelOptions Options, ReadOnlyMemory<byte> OnnxModel)
{
    /// <summary>The first model in a pipeline, loaded or not, that writes such rows; null if there is none.</summary>
    public static SavedImageModel? Find<TRow, TTransformer>(ITransformer model) where TTransformer : ImageModelTransformer =>
        SavedPayload.Find<SavedImageModelKey<TRow>, SavedImageModel>(model, fitted => (fitted as TTransformer)?.ToSaved(), Parse);

    /// <exception cref="InvalidDataException">This is not the text of a saved model of images.</exception>
    public static SavedImageModel Parse(string text)
    {
        (ImageModelColumns columns, byte[] model) = SavedText.Read<ImageModelColumns>(text, "model of images");
        var options = new ImageModelOptions();
        return new SavedImageModel(columns, columns.Vectors is { Values: var values }
            ? options with { PixelMinimum = values.Minimum, PixelMaximum = values.Maximum }
            : options, model);
    }

    public string ToText() => SavedText.Write(Columns, OnnxModel);

    public ImageModelOptions OptionsOn(int? gpuDeviceId, bool fallbackToCpu, IHostEnvironment? environment) =>
        Options with { GpuDeviceId = gpuDeviceId, FallbackToCpu = fallbackToCpu, Environment = environment };
}
