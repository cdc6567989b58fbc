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
    /// <exception cref="ArgumentException">A name is empty, or steps is less than 1.</exception>
    /// <example><code>
    /// var pipeline = ml.Transforms.Conversion.MapValueToKey("Label")
    ///     .Append(ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", steps: 2000));
    /// GeneratorTransformer generator = pipeline.Fit(ml.Data.LoadDigits(2000)).LastTransformer;
    /// float[] sevens = generator.Generate(16, seed: 1, new SampleRequest { Label = "7" });
    /// </code></example>
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
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <example><code>
    /// var options = new ConditionalGanOptions { Conditioning = LabelConditioning.Projection, Steps = 2000, Seed = 1 };
    /// using GeneratorTransformer generator = ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", options).Fit(data);
    /// </code></example>
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
    /// <exception cref="ArgumentException">A name is empty, or steps is less than 1.</exception>
    /// <example><code>
    /// using GeneratorTransformer generator = ml.Transforms.TrainInfoGan("Synthetic", "Image", steps: 5000, seed: 1).Fit(data);
    /// </code></example>
    public static GanEstimator TrainInfoGan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName = null, int steps = 2000, int? seed = null) =>
        catalog.TrainInfoGan(outputColumnName, inputColumnName, new InfoGanOptions { Steps = steps, Seed = seed });

    /// <summary>Trains an InfoGAN on a column of images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <example><code>
    /// var options = new InfoGanOptions { CategoricalCodes = [10], ContinuousCodes = 2, Steps = 5000 };
    /// using GeneratorTransformer generator = ml.Transforms.TrainInfoGan("Synthetic", "Image", options).Fit(data);
    /// float[] thirdKind = generator.Generate(16, seed: 1, new SampleRequest { Codes = [2, 0.5f, -0.5f] });
    /// </code></example>
    public static GanEstimator TrainInfoGan(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName, InfoGanOptions options) =>
        Estimator(catalog, outputColumnName, inputColumnName, options);
}
