namespace Microsoft.ML.Gan;

/// <summary>Which variants cannot train with classes or codes.</summary>
internal static class ConditionRules
{
    /// <exception cref="ArgumentException">The critic does not judge each image by itself.</exception>
    public static void Require(GanVariant variant)
    {
        if (variant.Penalties.Any(penalty => penalty is Packing))
            throw new ArgumentException(
                $"A variant with classes or codes must have a critic that judges one image at a time, "
                + $"but '{variant.Name}' has {nameof(Packing)}.");
    }
}
