using Microsoft.ML;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;

namespace Gan.Onnx;

/// <summary>
/// The form of a model of images in a model file: a chain of ML.NET's own transforms, as <see cref="SavedChain"/> is for generators.
/// </summary>
internal sealed class SavedImageChain<TMetadata, TRow>(SavedImageModel saved, ImageBinding binding) : IImageMapping
    where TMetadata : IImageModelMetadata<TMetadata>
    where TRow : class, IImageModelRow<TMetadata>, new()
{
    private readonly TransformsCatalog _transforms = new MLContext().Transforms;

    /// <summary>Builds the chain.</summary>
    // Into row objects ML.NET reads only types that it has been told of, and nothing tells a process that loads the model of images of
    // this size: their pixels go in as a vector.
    public ITransformer Build() => binding.Kind == ImageKind.Image && binding.Size is var (height, width)
        ? Build(
            ImageKind.Singles, _transforms.ExtractPixels(SavedColumns.Input, binding.Columns.InputColumnName, ColorBits.Rgb),
            binding.Columns with { Vectors = new VectorImages(3, height, width, PixelRange.Bytes) })
        : binding.Kind.Map(this);

    ITransformer IImageMapping.Map<T>(ImageKind<T> kind) =>
        Build(kind, _transforms.CopyColumns(SavedColumns.Input, binding.Columns.InputColumnName), binding.Columns);

    private ITransformer Build<T>(ImageKind<T> kind, IEstimator<ITransformer> input, ImageModelColumns columns)
    {
        KeyValuePair<int, string>[] payload = [new(0, (saved with { Columns = columns }).ToText())];
        var mapping = new SavedImageMapping<T, TMetadata, TRow>(kind);
        return new SchemaView(binding.Schema).Fit(
        [
            input,
            _transforms.CustomMapping(new SavedImageModelKeyMapping<TRow>().GetMapping(), TRow.ContractPrefix + SavedColumns.Key),
            _transforms.Conversion.MapValue(SavedColumns.Payload, payload, SavedColumns.Key),
            _transforms.CustomMapping(mapping.GetMapping(), TRow.ContractPrefix + kind.Id),
            .. TRow.Restore(_transforms, binding),
            _transforms.DropColumns(SavedColumns.Input, SavedColumns.Key, SavedColumns.Payload, TRow.SavedColumnName),
        ]);
    }
}
