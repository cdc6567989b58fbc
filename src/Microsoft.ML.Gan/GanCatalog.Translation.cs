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
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <example><code>
    /// using TranslatorTransformer translator = ml.Transforms.TrainPix2Pix("Filled", "Outline", "Picture", steps: 3000, seed: 1).Fit(data);
    /// translator.SaveOnnx("translator.onnx");
    /// </code></example>
    public static TranslationEstimator TrainPix2Pix(this TransformsCatalog catalog,
        string outputColumnName, string inputColumnName, string targetColumnName, int steps = 2000, int? seed = null) =>
        catalog.TrainPix2Pix(outputColumnName, inputColumnName, targetColumnName, new Pix2PixOptions { Steps = steps, Seed = seed });

    /// <summary>Trains pix2pix (Isola et al., arXiv:1611.07004): a translator of images, on pairs.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the translated images.</param>
    /// <param name="inputColumnName">The column of images to translate.</param>
    /// <param name="targetColumnName">The column of what they should become.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <example><code>
    /// var options = new Pix2PixOptions { Steps = 3000, BaseChannels = 32, Seed = 1 };
    /// using TranslatorTransformer translator = ml.Transforms.TrainPix2Pix("Filled", "Outline", "Picture", options).Fit(data);
    /// </code></example>
    public static TranslationEstimator TrainPix2Pix(this TransformsCatalog catalog,
        string outputColumnName, string inputColumnName, string targetColumnName, Pix2PixOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new TranslationEstimator(outputColumnName, inputColumnName, targetColumnName, options);
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
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <example><code>
    /// using TranslatorTransformer translator =
    ///     ml.Transforms.TrainCycleGan("Painted", "Photo", "Painting", steps: 3000, seed: 1).Fit(data);
    /// translator.SaveOnnx("translator.onnx");
    /// </code></example>
    public static TranslationEstimator TrainCycleGan(this TransformsCatalog catalog,
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
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <example><code>
    /// var options = new CycleGanOptions { Steps = 3000, BaseChannels = 32, Seed = 1 };
    /// using TranslatorTransformer translator = ml.Transforms.TrainCycleGan("Painted", "Photo", "Painting", options).Fit(data);
    /// </code></example>
    public static TranslationEstimator TrainCycleGan(this TransformsCatalog catalog,
        string outputColumnName, string inputColumnName, string targetColumnName, CycleGanOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new TranslationEstimator(outputColumnName, inputColumnName, targetColumnName, options);
    }
}
