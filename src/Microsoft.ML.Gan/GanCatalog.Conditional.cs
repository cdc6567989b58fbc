using Microsoft.ML.Gan;

namespace Microsoft.ML;

public static partial class GanCatalog
{
    /// <summary>Trains a conditional Wasserstein GAN with a gradient penalty on a column of images and one of labels.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images, each of its row's class.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="labelColumnName">The column of labels, a key of known count (as <c>Conversion.MapValueToKey</c> gives).</param>
    /// <param name="steps">The generator's steps.</param>
    /// <param name="seed">Makes the run repeatable.</param>
    public static GanEstimator TrainConditionalGan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName = null, string labelColumnName = "Label", int steps = 2000, int? seed = null) =>
        catalog.TrainConditionalGan(
            outputColumnName, inputColumnName, labelColumnName, new ConditionalGanOptions { Steps = steps, Seed = seed });

    /// <summary>Trains a conditional GAN on a column of images and one of labels.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images, each of its row's class.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="labelColumnName">The column of labels, a key of known count (as <c>Conversion.MapValueToKey</c> gives).</param>
    /// <param name="options">The options.</param>
    public static GanEstimator TrainConditionalGan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName, string labelColumnName, ConditionalGanOptions options)
    {
        Guard.NotEmpty(labelColumnName, nameof(labelColumnName));
        return Estimator(catalog, outputColumnName, inputColumnName, options, labelColumnName);
    }

    /// <summary>
    /// Trains an InfoGAN (Chen et al., arXiv:1606.03657) on a column of images: a generator with codes that each come to stand for
    /// something to be seen, without labels.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="steps">The generator's steps.</param>
    /// <param name="seed">Makes the run repeatable.</param>
    public static GanEstimator TrainInfoGan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName = null, int steps = 2000, int? seed = null) =>
        catalog.TrainInfoGan(outputColumnName, inputColumnName, new InfoGanOptions { Steps = steps, Seed = seed });

    /// <summary>Trains an InfoGAN on a column of images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="options">The options.</param>
    public static GanEstimator TrainInfoGan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName, InfoGanOptions options) =>
        Estimator(catalog, outputColumnName, inputColumnName, options);
}
