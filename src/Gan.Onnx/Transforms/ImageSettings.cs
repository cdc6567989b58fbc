using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;

namespace Gan.Onnx;

/// <summary>The columns of a model whose input is an image; in a model file, too.</summary>
/// <param name="OutputColumnName">The column that is added.</param>
/// <param name="InputColumnName">The column of images.</param>
/// <param name="Options">How the model is served.</param>
/// <param name="Vectors">In a model file, which images the mapping's vectors are; null if it reads images.</param>
/// <param name="AreExtracted">Whether the vectors are what ExtractPixels made of a column of images.</param>
internal sealed record ImageSettings(
    string OutputColumnName, string InputColumnName, ImageServingOptions Options, VectorImages? Vectors = null, bool AreExtracted = false)
{
    /// <summary>Starts the saved form of a model: images of known size and bytes go in as vectors of Single.</summary>
    /// <param name="schema">The input's schema.</param>
    /// <param name="kind">The kind of model.</param>
    /// <param name="input">The column of images.</param>
    /// <param name="onnxModel">The model.</param>
    /// <param name="ofImages">The mapping of images.</param>
    /// <param name="ofVectors">The mapping of vectors.</param>
    public SavedChain StartChain<TOutput>(
        DataViewSchema schema, string kind, ImageColumn input, ReadOnlyMemory<byte> onnxModel,
        CustomMappingFactory<SavedInput<MLImage>, TOutput> ofImages, CustomMappingFactory<SavedInput<VBuffer<float>>, TOutput> ofVectors)
        where TOutput : class, new()
    {
        DataViewSchema.Column column = input.Column;
        if (input.Vectors is not null)
            return Start(input.Vectors).AddConversion(column, DataKind.Single).AddMapping(ofVectors);
        if (input.Size is not var (height, width))
            return Start(vectors: null).AddCopy(column).AddMapping(ofImages);
        // Into row objects ML.NET reads only types that it has been told of, and nothing tells a process that loads the model of images of
        // this size: their pixels go in as a vector.
        SavedChain chain = Start(new VectorImages(3, height, width, PixelRange.Bytes), areExtracted: true);
        return chain.Add(chain.Transforms.ExtractPixels(SavedColumns.Input, column.Name, ColorBits.Rgb)).AddMapping(ofVectors);

        SavedChain Start(VectorImages? vectors, bool areExtracted = false) =>
            new(schema, (this with { Vectors = vectors, AreExtracted = areExtracted }).ToText(kind, onnxModel));
    }

    /// <summary>The text by which a model file holds the model.</summary>
    public string ToText(string kind, ReadOnlyMemory<byte> onnxModel) => SavedText.Write(kind, Portable(), onnxModel);

    /// <summary>Reads such a text.</summary>
    /// <exception cref="InvalidDataException">This is not the text of a model of the kind.</exception>
    public static (ImageSettings Settings, byte[] OnnxModel) Parse(string kind, string text)
    {
        var (settings, model) = SavedText.Read<ImageSettings>(kind, text, read => read.Options.Validate());
        return (settings.Portable(), model);
    }

    /// <summary>Reads an image of a saved model's row.</summary>
    /// <exception cref="InvalidDataException">The row has none.</exception>
    public static void ReadImage(ImageSettings settings, in MLImage image, ImagePlanes planes, int channels, PixelRange range) =>
        new NamedRow(settings.InputColumnName, null).Read(image, planes, channels, range);

    /// <summary>Reads a vector of a saved model's row.</summary>
    /// <exception cref="InvalidDataException">It has another length, or a pixel is out of its range.</exception>
    public static void ReadVector(
        ImageSettings settings, in VBuffer<float> vector, ImagePlanes planes, int channels, PixelRange range)
    {
        var row = new NamedRow(settings.InputColumnName, null);
        if (settings.AreExtracted && IsMissing(vector))
            throw row.Missing();
        settings.Vectors!.Read(vector, row, planes, channels, range);
    }

    /// <summary>Whether ExtractPixels has made a vector of a missing image: it has no values then, while black is one.</summary>
    public static bool IsMissing<T>(VBuffer<T> extracted) => extracted.GetValues().IsEmpty;

    // The device is the serving machine's affair.
    private ImageSettings Portable() => this with { Options = Options with { GpuDeviceId = null, FallbackToCpu = false, Threads = null } };
}

/// <summary>Reads the image of a saved model's row into <paramref name="planes"/>.</summary>
internal delegate void SavedImageReader<T>(
    ImageSettings settings, in T value, ImagePlanes planes, int channels, PixelRange range);
