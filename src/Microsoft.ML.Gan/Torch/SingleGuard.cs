namespace Microsoft.ML.Gan;

/// <summary>Checks of constants that libtorch computes with as Single: it refuses those beyond, in words of its own.</summary>
internal static class SingleGuard
{
    /// <summary>The value, which is greater than 0 and finite, as Single too.</summary>
    public static double Positive(double value, string name) => Finite(Guard.Positive(value, name), name);

    /// <summary>The value, which is at least 0 and finite, as Single too.</summary>
    public static double NotNegative(double value, string name)
    {
        Guard.AtLeast(value, 0, name);
        Guard.Finite(value, name);
        return Finite(value, name);
    }

    private static double Finite(double value, string name)
    {
        Guard.InRange(value, 0, float.MaxValue, name);
        return value;
    }
}
