using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Microsoft.ML.Transforms.Image;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;
using static Microsoft.ML.Transforms.Image.ImageResizingEstimator;

namespace Gan.Onnx;

/// <summary>
/// The form of a generator in a model file. ML.NET lets no transformer from outside write itself, so it is a chain of ML.NET's own:
/// a constant key is mapped to the payload, and a custom mapping turns each row's value and the payload into an image.
/// </summary>
/// <remarks>
/// A loaded mapping no longer knows its image's size; ResizeImages (which changes nothing else) gives the size back, and
/// ExtractPixels and ConvertToImage give images that stay with their receiver, where ResizeImages would dispose them.
/// </remarks>
internal sealed class SavedChain(SavedGenerator saved, GeneratorMetadata metadata, DataViewSchema schema)
{
    private readonly MLContext _ml = new();

    /// <summary>Builds the chain for input columns of one kind.</summary>
    // Into row objects ML.NET reads only types that it has been told of, and nothing tells a process that loads the model of images of
    // this size: their pixels go in instead.
    public ITransformer Build<T>(InputKind<T> kind) => schema[saved.Settings.InputColumnName].Type is ImageDataViewType { Height: > 0 }
        ? Build(InputKind.Pixels, _ml.Transforms.ExtractPixels(
            SavedColumns.Input, saved.Settings.InputColumnName, ColorBits.All, interleavePixelColors: true, outputAsFloatArray: false))
        : Build(kind, _ml.Transforms.CopyColumns(SavedColumns.Input, saved.Settings.InputColumnName));

    private ITransformer Build<T>(InputKind<T> kind, IEstimator<ITransformer> input)
    {
        var mapping = new SavedMapping<T>(kind);
        KeyValuePair<int, string>[] payload = [new(0, saved.ToText())];
        var conditions = new SavedConditionSteps(_ml.Transforms, schema, saved.Settings.Options);
        return new SchemaView(schema).Fit(
        [
            input,
            _ml.Transforms.CustomMapping(new SavedMapping.Key().GetMapping(), SavedMapping.KeyContract),
            _ml.Transforms.Conversion.MapValue(SavedColumns.Payload, payload, SavedColumns.Key),
            .. conditions.Labels(),
            conditions.Codes(),
            _ml.Transforms.CustomMapping(mapping.GetMapping(), mapping.Contract),
            _ml.Transforms.ResizeImages(
                SavedColumns.SizedImage, metadata.Width, metadata.Height, SavedColumns.Image, ResizingKind.Fill),
            Output(),
            _ml.Transforms.DropColumns(
                SavedColumns.Input, SavedColumns.Key, SavedColumns.Payload, SavedColumns.Label, SavedColumns.Code,
                SavedColumns.Image, SavedColumns.SizedImage),
        ]);
    }

    private IEstimator<ITransformer> Output()
    {
        ColorBits colors = metadata.Channels switch
        {
            1 => ColorBits.Red,
            3 => ColorBits.Rgb,
            _ => ColorBits.All,
        };
        if (saved.Settings.Options.Output == GeneratorOutput.Pixels)
            return _ml.Transforms.ExtractPixels(saved.Settings.OutputColumnName, SavedColumns.SizedImage, colors);
        // A gray image has its red in all three channels.
        ColorBits present = colors | ColorBits.Rgb;
        return _ml.Transforms.ExtractPixels(SavedColumns.Pixels, SavedColumns.SizedImage, present)
            .Append(_ml.Transforms.ConvertToImage(
                metadata.Height, metadata.Width, saved.Settings.OutputColumnName, SavedColumns.Pixels, present))
            .Append(_ml.Transforms.DropColumns(SavedColumns.Pixels));
    }
}
