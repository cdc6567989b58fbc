using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>Finds what model files hold. Each kind of model stands there behind a key of a class of its own.</summary>
internal static class SavedPayload
{
    /// <summary>The first model of a kind in a pipeline, loaded or not; null if there is none.</summary>
    /// <typeparam name="TKey">The class of the key.</typeparam>
    /// <typeparam name="TSaved">What a model of the kind is made of.</typeparam>
    /// <param name="model">The pipeline, or a transformer alone.</param>
    /// <param name="ofFitted">What a transformer is made of that was not loaded; null if it is none of the kind.</param>
    /// <param name="parse">Reads the text behind the key.</param>
    public static TSaved? Find<TKey, TSaved>(ITransformer model, Func<ITransformer, TSaved?> ofFitted, Func<string, TSaved> parse)
        where TKey : class, new()
        where TSaved : class
    {
        if (ofFitted(model) is TSaved fitted)
            return fitted;
        ITransformer[] chain = model is IEnumerable<ITransformer> pipeline ? [.. pipeline] : [];
        int key = Array.FindIndex(chain, transformer => transformer is CustomMappingTransformer<NoColumns, TKey>);
        return key < 0
            ? chain.Select(inner => Find<TKey, TSaved>(inner, ofFitted, parse)).FirstOrDefault(found => found is not null)
            : parse(Text<TKey>(chain[key + 1]));
    }

    private static string Text<TKey>(ITransformer keyToPayload) where TKey : class, new()
    {
        IDataView key = new MLContext().Data.LoadFromEnumerable([new TKey()]);
        return keyToPayload.Transform(key).GetColumn<string>(SavedColumns.Payload).First();
    }
}
