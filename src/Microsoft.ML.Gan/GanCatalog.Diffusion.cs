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
    public static DiffusionEstimator TrainDiffusion(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName = null, int steps = 2000, int? seed = null) =>
        catalog.TrainDiffusion(outputColumnName, inputColumnName, new DiffusionOptions { Steps = steps, Seed = seed });

    /// <summary>Trains a diffusion model on a column of images.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">The column that gets the generated images.</param>
    /// <param name="inputColumnName">The column of images; null for the output column's name.</param>
    /// <param name="options">The options.</param>
    public static DiffusionEstimator TrainDiffusion(this TransformsCatalog catalog,
        string outputColumnName, string? inputColumnName, DiffusionOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new DiffusionEstimator(outputColumnName, inputColumnName, options);
    }
}
