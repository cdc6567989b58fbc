using System;
using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML;

/// <summary>The transformers that can be saved, by the names that <see cref="ModelSaveContext.SetLoader"/> writes: a line each.</summary>
internal static class TransformLoaders
{
    private static readonly Dictionary<string, Func<ModelLoadContext, ITransformer>> s_loaders = new()
    {
        [nameof(ColumnConcatenatingTransformer)] = ctx => new ColumnConcatenatingTransformer(ctx),
        [nameof(ColumnCopyingTransformer)] = ctx => new ColumnCopyingTransformer(ctx),
        [nameof(ColumnSelectingTransformer)] = ctx => new ColumnSelectingTransformer(ctx),
        [nameof(CustomMappingTransformer<,>)] = CustomMapping.Load,
        [nameof(ImageGrayscalingTransformer)] = ctx => new ImageGrayscalingTransformer(ctx),
        [nameof(ImageLoadingTransformer)] = ctx => new ImageLoadingTransformer(ctx),
        [nameof(ImagePixelExtractingTransformer)] = ctx => new ImagePixelExtractingTransformer(ctx),
        [nameof(ImageResizingTransformer)] = ctx => new ImageResizingTransformer(ctx),
        [nameof(KeyToValueMappingTransformer)] = ctx => new KeyToValueMappingTransformer(ctx),
        [nameof(NormalizingTransformer)] = ctx => new NormalizingTransformer(ctx),
        [nameof(TransformerChain<>)] = ctx => new TransformerChain<ITransformer>(ctx),
        [nameof(ValueMappingTransformer)] = ctx => new ValueMappingTransformer(ctx),
        [nameof(ValueToKeyMappingTransformer)] = ctx => new ValueToKeyMappingTransformer(ctx),
        [nameof(VectorToImageConvertingTransformer)] = ctx => new VectorToImageConvertingTransformer(ctx),
    };

    /// <exception cref="FormatException">No transformer here has that name.</exception>
    public static Func<ModelLoadContext, ITransformer> Find(string name)
        => s_loaders.GetValueOrDefault(name) ?? throw new FormatException($"The model holds a '{name}', which this library cannot load.");
}
