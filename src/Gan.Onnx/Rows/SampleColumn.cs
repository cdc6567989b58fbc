using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx;

/// <summary>The generated sample of the current row: bytes in the order channel, row, column.</summary>
internal delegate ReadOnlySpan<byte> CurrentSample();

/// <summary>The output column: its type, and getters that turn samples into its values.</summary>
internal static class SampleColumn
{
    public static DataViewType Type(GeneratorOutput output, GeneratorMetadata metadata) => output == GeneratorOutput.Image
        ? new ImageDataViewType(metadata.Height, metadata.Width)
        : new VectorDataViewType(NumberDataViewType.Single, metadata.Channels, metadata.Height, metadata.Width);

    /// <exception cref="InvalidCastException">The column's values are of another type.</exception>
    public static ValueGetter<TValue> Getter<TValue>(ServingSettings settings, GeneratorMetadata metadata, CurrentSample sample)
    {
        DataViewType type = Type(settings.Options.Output, metadata);
        Delegate getter = settings.Options.Output == GeneratorOutput.Image ? ImageGetter(metadata, sample) : PixelGetter(metadata, sample);
        return getter as ValueGetter<TValue> ?? throw new InvalidCastException(
            $"Column '{settings.OutputColumnName}' must be read as {type.RawType}, but was asked for {typeof(TValue)}.");
    }

    // Always a new image, and the one that stood there is left alone, as ConvertToImage has it: a consumer may keep what it was given,
    // and a transform behind this one may dispose it.
    private static ValueGetter<MLImage> ImageGetter(GeneratorMetadata metadata, CurrentSample sample) =>
        (ref MLImage image) => image = ToImage(sample(), metadata);

    private static ValueGetter<VBuffer<float>> PixelGetter(GeneratorMetadata metadata, CurrentSample sample)
    {
        // ExtractPixels puts alpha first, where a generator has it last.
        int start = metadata.Channels == 4 ? metadata.Height * metadata.Width : 0;
        return (ref VBuffer<float> pixels) =>
        {
            ReadOnlySpan<byte> bytes = sample();
            VBufferEditor<float> editor = VBufferEditor.Create(ref pixels, bytes.Length);
            for (int i = 0; i < bytes.Length; i++)
                editor.Values[(start + i) % bytes.Length] = bytes[i];
            pixels = editor.Commit();
        };
    }

    /// <summary>One channel becomes gray. Without an alpha channel alpha is 255.</summary>
    public static MLImage ToImage(ReadOnlySpan<byte> sample, GeneratorMetadata metadata) => metadata.Channels switch
    {
        1 => MLImages.FromGray(sample, metadata.Height, metadata.Width),
        3 => MLImages.FromPlanes(sample, metadata.Height, metadata.Width),
        _ => MLImages.FromPlanesWithAlpha(sample, metadata.Height, metadata.Width),
    };
}
