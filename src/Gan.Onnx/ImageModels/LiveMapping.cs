using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx;

/// <summary>A model of images as one of ML.NET's own custom mappings: row by row, since rows may differ in size.</summary>
internal sealed class LiveMapping<TMetadata, TRow>(ImageModel<TMetadata> model, ImageBinding binding) : IImageMapping
    where TMetadata : IImageModelMetadata<TMetadata>
    where TRow : class, IImageModelRow<TMetadata>, new()
{
    public ITransformer Map<T>(ImageKind<T> kind)
    {
        ImageColumns.Register();
        // Into row objects ML.NET reads only types that it has been told of.
        if (binding.Size is var (height, width))
            new ImageTypeAttribute(height, width).Register();
        SchemaDefinition input = SchemaDefinition.Create(typeof(OneColumn<T>), SchemaDefinition.Direction.Read);
        input[nameof(OneColumn<T>.Value)].ColumnName = binding.Columns.InputColumnName;
        SchemaDefinition output = SchemaDefinition.Create(typeof(TRow), SchemaDefinition.Direction.Write);
        output[TRow.SavedColumnName].ColumnType = TRow.TypeOf(model.Metadata, binding.Size);
        output[TRow.SavedColumnName].ColumnName = binding.Columns.OutputColumnName;
        return new MLContext().Transforms
            .CustomMapping<OneColumn<T>, TRow>(
                (from, to) => to.Fill(
                    model, kind.Read(from.Value, binding.Columns, model.Metadata.Channels, model.Metadata.Range)),
                contractName: null!, input, output)
            .Fit(new SchemaView(binding.Schema));
    }
}
