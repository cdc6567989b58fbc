namespace Microsoft.ML.Gan;

/// <summary>Which combinations of objective, penalties and optimizers make no sense, and which are doubtful.</summary>
internal static class VariantRules
{
    /// <exception cref="ArgumentException">Two penalties exclude each other, or one stands twice.</exception>
    public static void Require(GanVariant variant)
    {
        for (int i = 0; i < variant.Penalties.Count; i++)
            for (int j = 0; j < i; j++)
                Require(variant.Name, variant.Penalties[j], variant.Penalties[i]);
    }

    public static IEnumerable<string> Warnings(GanVariant variant, OptimizerSettings criticOptimizer)
    {
        if (variant.Penalties.Any(penalty => penalty is WeightClipping) && criticOptimizer.UsesMomentum)
            yield return $"Variant '{variant.Name}' clips weights and its critic's optimizer has momentum, with which training is unstable "
                + "(arXiv:1701.07875, section 3): RMSProp, or Beta1 0, steadies it.";
        if (variant.Loss.EstimatesWasserstein && !variant.Penalties.Any(penalty => penalty.BoundsSlope))
            yield return $"Variant '{variant.Name}' has a Wasserstein loss and no penalty that bounds its critic's slope: the loss may grow without end.";
    }

    private static void Require(string variant, Penalty one, Penalty other)
    {
        if (one.GetType() == other.GetType())
            throw new ArgumentException($"Penalties of variant '{variant}' must be of different kinds, but {one.GetType().Name} stands there twice.");
        if ((one.ConflictWith(other) ?? other.ConflictWith(one)) is { } reason)
            throw new ArgumentException(
                $"Penalties of variant '{variant}' must agree, but {one.GetType().Name} and {other.GetType().Name} do not: {reason}");
    }
}
