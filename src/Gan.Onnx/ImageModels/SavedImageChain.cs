using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>
/// The form of a model of images in a model file: a chain of ML.NET's own transforms, as <see cref="SavedChain"/> is for generators.
/// </summary>
internal sealed class SavedImageChain<TMetadata, TRow>(ReadOnlyMemory<byte> onnxModel, ImageBinding binding) : IImageMapping
    where TMetadata : IImageModelMetadata<TMetadata>
    where TRow : class, IImageModelRow<TMetadata>, new()
{
    public ITransformer Map<T>(ImageKind<T> kind)
    {
        TransformsCatalog transforms = new MLContext().Transforms;
        KeyValuePair<int, string>[] payload = [new(0, SavedText.Write(binding.Columns, onnxModel))];
        var mapping = new SavedImageMapping<T, TMetadata, TRow>(kind);
        return new SchemaView(binding.Schema).Fit(
        [
            transforms.CopyColumns(SavedColumns.Input, binding.Columns.InputColumnName),
            transforms.CustomMapping(new SavedImageMapping.Key().GetMapping(), SavedImageMapping.KeyContract),
            transforms.Conversion.MapValue(SavedColumns.Payload, payload, SavedColumns.Key),
            transforms.CustomMapping(mapping.GetMapping(), TRow.ContractPrefix + kind.Id),
            .. TRow.Restore(transforms, binding),
            transforms.DropColumns(SavedColumns.Input, SavedColumns.Key, SavedColumns.Payload, TRow.SavedColumnName),
        ]);
    }
}
