using System.Runtime.CompilerServices;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>What a saved model of images reads: an image, and itself.</summary>
internal sealed class SavedImage<T>
{
    [ColumnName(SavedColumns.Input)]
    public T Value = default!;

    [ColumnName(SavedColumns.Payload)]
    public ReadOnlyMemory<char> Payload;
}

/// <summary>
/// The key under which a model file has a model of images: always 0. By its class such models are told from each other, and found.
/// </summary>
/// <typeparam name="TRow">What the model writes.</typeparam>
internal sealed class SavedImageModelKey<TRow>
{
    [ColumnName(SavedColumns.Key)]
    public int Key;
}

/// <summary>The mapping that makes the key.</summary>
internal class SavedImageModelKeyMapping<TRow> : CustomMappingFactory<NoColumns, SavedImageModelKey<TRow>>
{
    public override Action<NoColumns, SavedImageModelKey<TRow>> GetMapping() => static (_, key) => key.Key = 0;
}

/// <summary>The mapping of a saved model of images. <c>Model.Load</c> finds it by its contract.</summary>
internal class SavedImageMapping<T, TMetadata, TRow>(ImageKind<T> kind) : CustomMappingFactory<SavedImage<T>, TRow>
    where TMetadata : IImageModelMetadata<TMetadata>
    where TRow : class, IImageModelRow<TMetadata>, new()
{
    // Every row brings the same string along. The model goes when the loaded pipeline does that holds the string.
    private static readonly ConditionalWeakTable<string, Loaded> s_loaded = [];

    public override Action<SavedImage<T>, TRow> GetMapping()
    {
        ImageColumns.Register();
        return (from, to) =>
        {
            Loaded loaded = s_loaded.GetValue(SavedText.Of(from.Payload), static text => new Loaded(text));
            TMetadata metadata = loaded.Model.Metadata;
            to.Fill(loaded.Model, kind.Read(from.Value, loaded.Columns, metadata.Channels, metadata.Range));
        };
    }

    private sealed class Loaded
    {
        public Loaded(string text)
        {
            SavedImageModel saved = SavedImageModel.Parse(text);
            (Columns, Model) = (saved.Columns, new ImageModel<TMetadata>(saved.OnnxModel.ToArray(), saved.Options));
        }

        public ImageModelColumns Columns { get; }

        public ImageModel<TMetadata> Model { get; }
    }
}
