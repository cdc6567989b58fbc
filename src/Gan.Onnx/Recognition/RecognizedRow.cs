using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>What a recognizer writes.</summary>
internal sealed class RecognizedRow : IImageModelRow<RecognizerMetadata>
{
    public const string Prefix = "GanMl.Recognize.";

    public static string ContractPrefix => Prefix;

    public static string SavedColumnName => SavedColumns.Code;

    [ColumnName(SavedColumns.Code)]
    public float[] Code = [];

    public static DataViewType TypeOf(RecognizerMetadata metadata, (int Height, int Width)? size) =>
        new VectorDataViewType(NumberDataViewType.Single, metadata.CodeSize);

    // None of ML.NET's transforms gives a vector its known size back.
    public static IEnumerable<IEstimator<ITransformer>> Restore(TransformsCatalog transforms, ImageBinding binding) =>
        [transforms.CopyColumns(binding.Columns.OutputColumnName, SavedColumns.Code)];

    public void Fill(ImageModel<RecognizerMetadata> model, ImagePlanes image)
    {
        Code = new float[model.Metadata.CodeSize];
        model.Run(image.Pixels, [1, image.Channels, image.Height, image.Width], [1, Code.Length], Code);
    }
}
