using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>What a mapping of a model of images writes. There is one object for each cursor.</summary>
internal interface IImageModelRow<TMetadata> where TMetadata : IImageModelMetadata<TMetadata>
{
    /// <summary>What the names of the mappings in model files start with.</summary>
    static abstract string ContractPrefix { get; }

    /// <summary>The name of its one column in a model file.</summary>
    static abstract string SavedColumnName { get; }

    /// <summary>The type of the output column, for images of a size that may be known.</summary>
    static abstract DataViewType TypeOf(TMetadata metadata, (int Height, int Width)? size);

    /// <summary>ML.NET's transforms that give the column its name and its type again once a model file has been loaded.</summary>
    static abstract IEnumerable<IEstimator<ITransformer>> Restore(TransformsCatalog transforms, ImageBinding binding);

    /// <summary>Runs the model on a row's image.</summary>
    void Fill(ImageModel<TMetadata> model, ImagePlanes image);
}
