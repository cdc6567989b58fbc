using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>The contracts by which model files name the mappings of recognizers.</summary>
internal static class SavedRecognizer
{
    public const string Kind = "recognizer";

    [CustomMappingFactoryAttribute("GanMl.Recognize.Image")]
    internal sealed class OfImages() : Mapping<MLImage>(ImageSettings.ReadImage);

    [CustomMappingFactoryAttribute("GanMl.Recognize.Vector")]
    internal sealed class OfVectors() : Mapping<VBuffer<float>>(ImageSettings.ReadVector);

    internal abstract class Mapping<T>(SavedImageReader<T> read) : SavedMapping<T, Loaded, SavedVector>
    {
        protected override Loaded Load(string text)
        {
            (ImageSettings settings, byte[] model) = ImageSettings.Parse(Kind, text);
            return new Loaded(settings, new RecognizerSession(model, settings.Options));
        }

        private protected override RowReader CreateReader(Loaded model, SavedInput<T> input)
        {
            var planes = new ImagePlanes();
            RecognizerMetadata metadata = model.Session.Metadata;
            return new RecognizerReader(
                model.Session, planes, () => read(model.Settings, input.Value, planes, metadata.Channels, metadata.Range));
        }
    }

    /// <summary>A recognizer of a loaded model, ready to run.</summary>
    internal sealed record Loaded(ImageSettings Settings, RecognizerSession Session);
}
