using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;
using static Microsoft.ML.Transforms.Image.ImageResizingEstimator;

namespace Gan.Onnx;

/// <summary>
/// The form of a model in a model file. ML.NET lets no transformer from outside write itself, so it is a chain of ML.NET's own: a constant
/// key is mapped to the model's text, and a custom mapping turns each row's values and that text into the output. Before it, ML.NET's
/// transforms bring the user's columns to the few types for which there are mappings.
/// </summary>
/// <param name="schema">The schema of the input.</param>
/// <param name="text">The model: see <see cref="SavedText"/>.</param>
internal sealed class SavedChain(DataViewSchema schema, string text)
{
    private readonly List<IEstimator<ITransformer>> _steps = [];

    public TransformsCatalog Transforms { get; } = new MLContext().Transforms;

    /// <summary>Finds the text of the first model of a kind in a pipeline, loaded or not; null if there is none.</summary>
    /// <param name="model">The pipeline, or a transformer alone.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="textOf">The text of a transformer that was not loaded; null if it is none of the kind.</param>
    public static string? Find(ITransformer model, string kind, Func<ITransformer, string?> textOf)
    {
        if (textOf(model) is string ofFitted)
            return ofFitted;
        ITransformer[] chain = model is IEnumerable<ITransformer> pipeline ? [.. pipeline] : [];
        for (int i = 0; i + 1 < chain.Length; i++)
        {
            if (chain[i] is CustomMappingTransformer<NoColumns, SavedKey.Row>
                && TextBehind(chain[i + 1]) is var saved && SavedText.IsOf(kind, saved))
                return saved;
        }
        return chain.Select(inner => Find(inner, kind, textOf)).FirstOrDefault(found => found is not null);
    }

    /// <summary>Adds a step.</summary>
    public SavedChain Add(IEstimator<ITransformer> step)
    {
        _steps.Add(step);
        return this;
    }

    /// <summary>Adds the input as it is.</summary>
    public SavedChain AddCopy(DataViewSchema.Column input) => Add(Transforms.CopyColumns(SavedColumns.Input, input.Name));

    /// <summary>Adds the input as numbers of another kind.</summary>
    public SavedChain AddConversion(DataViewSchema.Column input, DataKind kind) =>
        Add(Transforms.Conversion.ConvertType(SavedColumns.Input, input.Name, kind));

    /// <summary>Adds a mapping, by the contract that its class is marked with.</summary>
    public SavedChain AddMapping<TSource, TOutput>(CustomMappingFactory<TSource, TOutput> mapping)
        where TSource : class, new()
        where TOutput : class, new() =>
        Add(Transforms.CustomMapping(
            mapping.GetMapping(), mapping.GetType().GetCustomAttribute<CustomMappingFactoryAttributeAttribute>()!.ContractName));

    /// <summary>
    /// Gives images their known size back, which a loaded mapping no longer knows, and the output its name. ResizeImages changes nothing
    /// else; the other two steps make images that stay with their receiver, where ResizeImages would dispose them.
    /// </summary>
    /// <param name="output">The output column.</param>
    /// <param name="height">The images' height.</param>
    /// <param name="width">The images' width.</param>
    /// <param name="colors">The channels that the images have.</param>
    /// <param name="asPixels">Whether the output is a vector.</param>
    public SavedChain AddSizedImage(string output, int height, int width, ColorBits colors, bool asPixels)
    {
        Add(Transforms.ResizeImages(SavedColumns.SizedImage, width, height, SavedColumns.Image, ResizingKind.Fill));
        if (asPixels)
            return Add(Transforms.ExtractPixels(output, SavedColumns.SizedImage, colors));
        // A gray image has its red in all three channels.
        ColorBits present = colors | ColorBits.Rgb;
        return Add(Transforms.ExtractPixels(SavedColumns.Pixels, SavedColumns.SizedImage, present))
            .Add(Transforms.ConvertToImage(height, width, output, SavedColumns.Pixels, present));
    }

    /// <summary>Fits the steps to the schema, the key and the text before them, and drops the chain's own columns behind them.</summary>
    // One after another, not as a chain of estimators, which first compares shapes, in which a key is no integer, while a mapping reads it
    // as one.
    public TransformerChain<ITransformer> Build()
    {
        KeyValuePair<int, string>[] payload = [new(0, text)];
        IEstimator<ITransformer>[] start =
        [
            Transforms.CustomMapping(new SavedKey().GetMapping(), SavedKey.Contract),
            Transforms.Conversion.MapValue(SavedColumns.Payload, payload, SavedColumns.Key),
        ];
        IDataView view = new SchemaView(schema);
        var fitted = new List<ITransformer>();
        foreach (IEstimator<ITransformer> step in start.Concat(_steps))
            Fit(step);
        Fit(Transforms.DropColumns([.. SavedColumns.All.Where(name => view.Schema.GetColumnOrNull(name) is not null)]));
        return new TransformerChain<ITransformer>([.. fitted]);

        void Fit(IEstimator<ITransformer> step)
        {
            ITransformer transformer = step.Fit(view);
            fitted.Add(transformer);
            view = transformer.Transform(view);
        }
    }

    private static string TextBehind(ITransformer keyToText)
    {
        IDataView key = new MLContext().Data.LoadFromEnumerable([new SavedKey.Row()]);
        return keyToText.Transform(key).GetColumn<string>(SavedColumns.Payload).First();
    }
}
