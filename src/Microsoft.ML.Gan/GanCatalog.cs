using Microsoft.ML.Gan;

namespace Microsoft.ML;

/// <summary>The GAN trainers of <see cref="MLContext.Transforms"/>.</summary>
public static partial class GanCatalog
{
    /// <summary>Trains a Wasserstein GAN with a gradient penalty (Gulrajani et al., arXiv:1704.00028) on a column of images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="steps">The generator's steps.</param>
    /// <param name="seed">Makes the run repeatable.</param>
    /// <exception cref="ArgumentException">A name is empty, or steps is less than 1.</exception>
    /// <example><code>
    /// IDataView digits = ml.Data.LoadDigits(2000);
    /// using GeneratorTransformer generator = ml.Transforms.TrainWgan("Synthetic", "Image", steps: 1000, seed: 1).Fit(digits);
    /// generator.SaveOnnx("generator.onnx");
    /// </code></example>
    public static GanEstimator TrainWgan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName = null, int steps = 2000, int? seed = null) =>
        catalog.TrainWgan(outputColumnName, inputColumnName, new GanOptions { Steps = steps, Seed = seed });

    /// <summary>Trains a Wasserstein GAN, by default with a gradient penalty, on a column of images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="options">The options. Their variant must have a Wasserstein loss.</param>
    /// <exception cref="ArgumentException">
    /// A name is empty, the variant has another loss, or an option is out of its range.
    /// </exception>
    /// <example><code>
    /// var options = new GanOptions { Steps = 1000, BaseChannels = 32, Seed = 1, Progress = new ConsoleProgress() };
    /// using GeneratorTransformer generator = ml.Transforms.TrainWgan("Synthetic", "Image", options).Fit(data);
    /// </code></example>
    public static GanEstimator TrainWgan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName, GanOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var variant = options.Variant ?? GanVariant.WganGp;
        if (variant.Loss is { EstimatesWasserstein: false })
            throw new ArgumentException(
                $"Variant must have a Wasserstein loss for TrainWgan, but '{variant.Name}' has {variant.Loss.GetType().Name}. "
                + "TrainGan trains every variant.");
        return Estimator(catalog, outputColumnName, inputColumnName, options with { Variant = variant });
    }

    /// <summary>Trains a GAN with the non-saturating loss (Goodfellow et al., arXiv:1406.2661) on a column of images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="steps">The generator's steps.</param>
    /// <param name="seed">Makes the run repeatable.</param>
    /// <exception cref="ArgumentException">A name is empty, or steps is less than 1.</exception>
    /// <example><code>
    /// using GeneratorTransformer generator = ml.Transforms.TrainGan("Synthetic", "Image", steps: 5000, seed: 1).Fit(data);
    /// </code></example>
    public static GanEstimator TrainGan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName = null, int steps = 2000, int? seed = null) =>
        catalog.TrainGan(outputColumnName, inputColumnName, new GanOptions { Steps = steps, Seed = seed });

    /// <summary>Trains any <see cref="GanVariant"/> on a column of images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <example><code>
    /// var options = new GanOptions { Variant = GanVariant.Hinge, Network = GanNetwork.Residual, Steps = 5000, EmaDecay = 0.999 };
    /// using GeneratorTransformer generator = ml.Transforms.TrainGan("Synthetic", "Image", options).Fit(data);
    /// </code></example>
    public static GanEstimator TrainGan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName, GanOptions options) =>
        Estimator(catalog, outputColumnName, inputColumnName, options);

    private static GanEstimator Estimator(
        TransformsCatalog catalog, string outputColumnName, string? inputColumnName, AdversarialOptions options,
        string? labelColumnName = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new GanEstimator(outputColumnName, inputColumnName, labelColumnName, options);
    }
}
