using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>The contracts by which model files name the mappings of models of images: a line for each kind of input column.</summary>
internal static class SavedImageMapping
{
    [CustomMappingFactoryAttribute(TranslatedRow.Prefix + SavedColumns.Key)]
    public sealed class TranslatorKey : SavedImageModelKeyMapping<TranslatedRow>;

    [CustomMappingFactoryAttribute(RecognizedRow.Prefix + SavedColumns.Key)]
    public sealed class RecognizerKey : SavedImageModelKeyMapping<RecognizedRow>;

    [CustomMappingFactoryAttribute(TranslatedRow.Prefix + nameof(ImageKind.Image))]
    public sealed class TranslateImage() : SavedImageMapping<MLImage, TranslatorMetadata, TranslatedRow>(ImageKind.Image);

    [CustomMappingFactoryAttribute(TranslatedRow.Prefix + nameof(ImageKind.Singles))]
    public sealed class TranslateSingles() : SavedImageMapping<VBuffer<float>, TranslatorMetadata, TranslatedRow>(ImageKind.Singles);

    [CustomMappingFactoryAttribute(TranslatedRow.Prefix + nameof(ImageKind.Bytes))]
    public sealed class TranslateBytes() : SavedImageMapping<VBuffer<byte>, TranslatorMetadata, TranslatedRow>(ImageKind.Bytes);

    [CustomMappingFactoryAttribute(RecognizedRow.Prefix + nameof(ImageKind.Image))]
    public sealed class RecognizeImage() : SavedImageMapping<MLImage, RecognizerMetadata, RecognizedRow>(ImageKind.Image);

    [CustomMappingFactoryAttribute(RecognizedRow.Prefix + nameof(ImageKind.Singles))]
    public sealed class RecognizeSingles() : SavedImageMapping<VBuffer<float>, RecognizerMetadata, RecognizedRow>(ImageKind.Singles);

    [CustomMappingFactoryAttribute(RecognizedRow.Prefix + nameof(ImageKind.Bytes))]
    public sealed class RecognizeBytes() : SavedImageMapping<VBuffer<byte>, RecognizerMetadata, RecognizedRow>(ImageKind.Bytes);
}
