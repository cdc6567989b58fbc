using Microsoft.ML.Gan;

namespace Microsoft.ML;

public static partial class GanCatalog
{
    /// <summary>Trains pix2pix (Isola et al., arXiv:1611.07004): a translator of images, on pairs.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the translated images.</param>
    /// <param name="inputColumnName">The column of images to translate.</param>
    /// <param name="targetColumnName">The column of what they should become.</param>
    /// <param name="steps">The translator's steps.</param>
    /// <param name="seed">Makes the run repeatable.</param>
    public static Pix2PixEstimator TrainPix2Pix(this TransformsCatalog catalog,
        string outputColumnName, string inputColumnName, string targetColumnName, int steps = 2000, int? seed = null) =>
        catalog.TrainPix2Pix(outputColumnName, inputColumnName, targetColumnName, new Pix2PixOptions { Steps = steps, Seed = seed });

    /// <summary>Trains pix2pix (Isola et al., arXiv:1611.07004): a translator of images, on pairs.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the translated images.</param>
    /// <param name="inputColumnName">The column of images to translate.</param>
    /// <param name="targetColumnName">The column of what they should become.</param>
    /// <param name="options">The options.</param>
    public static Pix2PixEstimator TrainPix2Pix(this TransformsCatalog catalog,
        string outputColumnName, string inputColumnName, string targetColumnName, Pix2PixOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new Pix2PixEstimator(outputColumnName, inputColumnName, targetColumnName, options);
    }

    /// <summary>
    /// Trains CycleGAN (Zhu et al., arXiv:1703.10593): translators between two domains of images that belong to no pairs.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the translated images.</param>
    /// <param name="inputColumnName">The column of images to translate.</param>
    /// <param name="targetColumnName">The column of images of the other domain.</param>
    /// <param name="steps">The translators' steps.</param>
    /// <param name="seed">Makes the run repeatable.</param>
    public static CycleGanEstimator TrainCycleGan(this TransformsCatalog catalog,
        string outputColumnName, string inputColumnName, string targetColumnName, int steps = 2000, int? seed = null) =>
        catalog.TrainCycleGan(outputColumnName, inputColumnName, targetColumnName, new CycleGanOptions { Steps = steps, Seed = seed });

    /// <summary>
    /// Trains CycleGAN (Zhu et al., arXiv:1703.10593): translators between two domains of images that belong to no pairs.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the translated images.</param>
    /// <param name="inputColumnName">The column of images to translate.</param>
    /// <param name="targetColumnName">
    /// The column of images of the other domain, in the same view or in <see cref="CycleGanOptions.TargetData"/>.
    /// </param>
    /// <param name="options">The options.</param>
    public static CycleGanEstimator TrainCycleGan(this TransformsCatalog catalog,
        string outputColumnName, string inputColumnName, string targetColumnName, CycleGanOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new CycleGanEstimator(outputColumnName, inputColumnName, targetColumnName, options);
    }
}
