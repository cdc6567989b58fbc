using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>What every trainer of a generator returns in the end, and promises before.</summary>
internal static class FittedGenerator
{
    /// <summary>The transformer that serves a trained model, bound to the input's columns, without which it could not be saved.</summary>
    public static GeneratorTransformer Serve(ServingSettings settings, TrainedGenerator trained, DataViewSchema input)
    {
        var transformer = new GeneratorTransformer(
            trained.Model, settings.OutputColumnName, settings.InputColumnName, settings.Options) { RecognizerModel = trained.Recognizer };
        return BoundTransformer.Bind(transformer, input);
    }

    /// <summary>The shape of its output.</summary>
    /// <exception cref="ArgumentException">The input column is missing, or holds no images.</exception>
    public static SchemaShape OutputSchema(ServingSettings settings, SchemaShape input)
    {
        PixelColumn.Require(input, settings.InputColumnName);
        InputColumns.Require(input, settings);
        return SchemaShapes.With(input, settings.OutputColumnName, settings.Options.Output == GeneratorOutput.Image
            ? new ImageDataViewType()
            : new VectorDataViewType(NumberDataViewType.Single, 1));
    }
}
