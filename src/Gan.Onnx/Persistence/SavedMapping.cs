using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>
/// The mapping of a saved generator: from a value and the payload to an image. <c>Model.Load</c> finds it by its contract.
/// </summary>
internal class SavedMapping<T>(InputKind<T> kind) : CustomMappingFactory<SavedInput<T>, SavedOutput>
{
    public string Contract => SavedMapping.Prefix + kind.Id;

    public override Action<SavedInput<T>, SavedOutput> GetMapping()
    {
        ImageColumns.Register();
        return (input, output) =>
        {
            LoadedGenerator generator = LoadedGenerator.Of(input.Payload);
            output.Generate(generator, Read(input, generator));
        };
    }

    private InputRow Read(SavedInput<T> input, LoadedGenerator generator)
    {
        (ServingSettings settings, GeneratorMetadata metadata) = (generator.Settings, generator.Session.Metadata);
        return new InputRow(
            metadata,
            latent => kind.ToLatent(input.Value, settings, latent),
            () => input.Label < 0 ? null : input.Label,
            code =>
            {
                if (settings.Options.CodeColumnName is not string column)
                    return false;
                CodeColumn.Encode(input.Codes, column, metadata, code);
                return true;
            });
    }
}
