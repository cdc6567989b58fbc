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
    public static GanEstimator TrainWgan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName = null, int steps = 2000, int? seed = null) =>
        catalog.TrainWgan(outputColumnName, inputColumnName, new GanOptions { Steps = steps, Seed = seed });

    /// <summary>Trains a Wasserstein GAN, by default with a gradient penalty, on a column of images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="options">The options. Their variant must have a Wasserstein loss.</param>
    /// <exception cref="ArgumentException">The variant has another loss, or an option is out of its range.</exception>
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
    public static GanEstimator TrainGan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName = null, int steps = 2000, int? seed = null) =>
        catalog.TrainGan(outputColumnName, inputColumnName, new GanOptions { Steps = steps, Seed = seed });

    /// <summary>Trains any <see cref="GanVariant"/> on a column of images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
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
