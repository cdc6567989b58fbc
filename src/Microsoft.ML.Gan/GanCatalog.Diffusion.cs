using Microsoft.ML.Gan;

namespace Microsoft.ML;

public static partial class GanCatalog
{
    /// <summary>
    /// Trains a diffusion model (DDPM, Ho et al., arXiv:2006.11239) on a column of images. It is served with DDIM (Song et al.,
    /// arXiv:2010.02502).
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="steps">The steps of the training.</param>
    /// <param name="seed">Makes the run repeatable.</param>
    /// <exception cref="ArgumentException">A name is empty, or steps is less than 1.</exception>
    /// <example><code>
    /// using GeneratorTransformer generator = ml.Transforms.TrainDiffusion("Synthetic", "Image", steps: 5000, seed: 1).Fit(data);
    /// </code></example>
    public static DiffusionEstimator TrainDiffusion(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName = null, int steps = 2000, int? seed = null) =>
        catalog.TrainDiffusion(outputColumnName, inputColumnName, new DiffusionOptions { Steps = steps, Seed = seed });

    /// <summary>Trains a diffusion model on a column of images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <example><code>
    /// var options = new DiffusionOptions { Steps = 5000, Serving = new GeneratorServingOptions { SamplingSteps = 25 } };
    /// using GeneratorTransformer generator = ml.Transforms.TrainDiffusion("Synthetic", "Image", options).Fit(data);
    /// </code></example>
    public static DiffusionEstimator TrainDiffusion(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName, DiffusionOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new DiffusionEstimator(outputColumnName, inputColumnName, options);
    }
}
