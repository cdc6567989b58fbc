using Microsoft.ML.Transforms;

namespace Microsoft.ML;

/// <summary>Transforms that scale numbers by what the data hold.</summary>
public static class NormalizationCatalog
{
    /// <summary>Adds a column of the input's values, scaled slot by slot by the least and greatest value seen.</summary>
    /// <param name="fixZero">
    /// True: x / max(|min|, |max|), which leaves 0 where it is. False: (x - min) / (max - min), which is in [0, 1].
    /// </param>
    public static NormalizingEstimator NormalizeMinMax(
        this TransformsCatalog catalog,
        string outputColumnName,
        string inputColumnName = null,
        long maximumExampleCount = 1000000000,
        bool fixZero = true)
        => new((outputColumnName, inputColumnName ?? outputColumnName), maximumExampleCount, fixZero);
}
