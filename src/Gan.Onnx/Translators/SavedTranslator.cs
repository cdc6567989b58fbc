using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>The contracts by which model files name the mappings of translators.</summary>
internal static class SavedTranslator
{
    public const string Kind = "translator";

    [CustomMappingFactoryAttribute("GanMl.Translate.Image")]
    internal sealed class OfImages() : Mapping<MLImage>(ImageSettings.ReadImage);

    [CustomMappingFactoryAttribute("GanMl.Translate.Vector")]
    internal sealed class OfVectors() : Mapping<VBuffer<float>>(ImageSettings.ReadVector);

    internal abstract class Mapping<T>(SavedImageReader<T> read) : SavedMapping<T, Loaded, SavedImage>
    {
        protected override Loaded Load(string text)
        {
            (ImageSettings settings, byte[] model) = ImageSettings.Parse(Kind, text);
            return new Loaded(settings, new TranslatorSession(model, settings.Options));
        }

        private protected override RowReader CreateReader(Loaded model, SavedInput<T> input)
        {
            var planes = new ImagePlanes();
            TranslatorMetadata metadata = model.Session.Metadata;
            return new TranslatorReader(
                model.Session, planes, () => read(model.Settings, input.Value, planes, metadata.InputChannels, metadata.Range));
        }
    }

    /// <summary>A translator of a loaded model, ready to run.</summary>
    internal sealed record Loaded(ImageSettings Settings, TranslatorSession Session);
}
