namespace Microsoft.ML.Gan;

/// <summary>Which combinations in a variant make no sense, and which are doubtful.</summary>
internal static class VariantRules
{
    /// <exception cref="ArgumentException">A kind stands twice in a list, or what the variant has excludes each other.</exception>
    public static void Require(GanVariant variant)
    {
        RequireDifferentKinds(variant, variant.Regularizers, nameof(variant.Regularizers));
        RequireDifferentKinds(variant, variant.Augmentations, nameof(variant.Augmentations));
        RequireDifferentKinds(variant, variant.NetworkChanges, nameof(variant.NetworkChanges));
        if (variant.Regularizers.FirstOrDefault(regularizer => regularizer.ConstrainsWeights) is { } constraint
            && variant.NetworkChanges.FirstOrDefault(change => change.NormalizesCriticWeights) is { } norm)
            throw new ArgumentException(
                $"Variant '{variant.Name}' must not have both {constraint.GetType().Name} and {norm.GetType().Name}: "
                + "the constraint changes the critic's weights under the norm, which scales them back.");
    }

    public static IEnumerable<string> GetWarnings(GanVariant variant, OptimizerSettings criticOptimizer)
    {
        foreach (var regularizer in variant.Regularizers)
            if (regularizer.GetWarning(criticOptimizer) is string warning)
                yield return $"Variant '{variant.Name}' {warning}";
        if (variant.Loss.EstimatesWasserstein && !variant.Regularizers.Any(regularizer => regularizer.IsLipschitzConstraint)
            && !variant.NetworkChanges.Any(change => change.IsLipschitzConstraint))
            yield return $"Variant '{variant.Name}' has a Wasserstein loss and nothing that bounds its critic's Lipschitz constant: "
                + "the loss may grow without end.";
    }

    private static void RequireDifferentKinds<T>(GanVariant variant, IReadOnlyList<T> items, string list) where T : class
    {
        if (items.GroupBy(item => item.GetType()).FirstOrDefault(kind => kind.Count() > 1) is { } twice)
            throw new ArgumentException(
                $"{list} of variant '{variant.Name}' must be of different kinds, but {twice.Key.Name} stands there more than once.");
    }
}
