using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;
using static Microsoft.ML.Transforms.Image.ImageResizingEstimator;

namespace Gan.Onnx;

/// <summary>What a translator writes.</summary>
internal sealed class TranslatedRow : IImageModelRow<TranslatorMetadata>
{
    public const string Prefix = "GanMl.Translate.";

    private ImagePlanes? _translation;
    private PixelRange _range;

    public static string ContractPrefix => Prefix;

    public static string SavedColumnName => SavedColumns.Image;

    /// <summary>A new image each time: the transforms behind it may dispose those that they were given.</summary>
    [ColumnName(SavedColumns.Image)]
    public MLImage Image
    {
        get => _translation!.ToImage(_range);
        // ML.NET makes columns only of properties that can be set.
        set => throw new NotSupportedException("A translated image cannot be replaced.");
    }

    public static DataViewType TypeOf(TranslatorMetadata metadata, (int Height, int Width)? size) =>
        size is var (height, width) ? new ImageDataViewType(height, width) : new ImageDataViewType();

    // ResizeImages, which changes nothing else, gives a known size back; the other two give images that stay with their receiver, where
    // ResizeImages would dispose them.
    public static IEnumerable<IEstimator<ITransformer>> Restore(TransformsCatalog transforms, ImageBinding binding)
    {
        string output = binding.Columns.OutputColumnName;
        return binding.Size is var (height, width)
            ?
            [
                transforms.ResizeImages(SavedColumns.SizedImage, width, height, SavedColumns.Image, ResizingKind.Fill),
                transforms.ExtractPixels(SavedColumns.Pixels, SavedColumns.SizedImage, ColorBits.Rgb),
                transforms.ConvertToImage(height, width, output, SavedColumns.Pixels, ColorBits.Rgb),
                transforms.DropColumns(SavedColumns.SizedImage, SavedColumns.Pixels),
            ]
            : [transforms.CopyColumns(output, SavedColumns.Image)];
    }

    public void Fill(ImageModel<TranslatorMetadata> model, ImagePlanes image)
    {
        TranslatorMetadata metadata = model.Metadata;
        _translation = new ImagePlanes(metadata.OutputChannels, image.Height, image.Width);
        _range = metadata.Range;
        model.Run(image.Pixels, [1, image.Channels, image.Height, image.Width],
            [1, metadata.OutputChannels, image.Height, image.Width], _translation.Pixels);
    }
}
