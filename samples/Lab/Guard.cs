using System.Numerics;

namespace Lab;

/// <summary>Checks of values. Every message gives the name, the rule and the value that broke it.</summary>
internal static class Guard
{
    public static void AtLeast<T>(T value, T minimum, string name) where T : INumber<T>
    {
        if (!(value >= minimum))
            throw OutOfRange($"{name} must be at least {minimum}, but is {value}.");
    }

    public static void Positive(double value, string name)
    {
        if (!(value > 0))
            throw OutOfRange($"{name} must be greater than 0, but is {value}.");
        Finite(value, name);
    }

    /// <summary>Both ends belong to the range.</summary>
    public static void InRange<T>(T value, T minimum, T maximum, string name) where T : INumber<T>
    {
        if (!(value >= minimum && value <= maximum))
            throw OutOfRange($"{name} must be from {minimum} to {maximum}, but is {value}.");
    }

    public static void Finite(double value, string name)
    {
        if (!double.IsFinite(value))
            throw OutOfRange($"{name} must be finite, but is {value}.");
    }

    public static void Length(int actual, int expected, string name)
    {
        if (actual != expected)
            throw new ArgumentException($"{name} must hold {expected} values, but has {actual}.");
    }

    // Without the parameter's name the runtime adds nothing to the message, which already gives it.
    private static ArgumentOutOfRangeException OutOfRange(FormattableString message) =>
        new(paramName: null, FormattableString.Invariant(message));
}
