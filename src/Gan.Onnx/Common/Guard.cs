using System.Numerics;

namespace Gan.Onnx;

/// <summary>Checks of user input. Every message gives the name, the rule and the value that broke it.</summary>
internal static class Guard
{
    public static void AtLeast<T>(T value, T minimum, string name) where T : INumber<T>
    {
        if (!(value >= minimum))
            throw OutOfRange(Invariant($"{name} must be at least {minimum}, but is {value}."));
    }

    public static void GreaterThan<T>(T value, T bound, string name) where T : INumber<T>
    {
        if (!(value > bound))
            throw OutOfRange(Invariant($"{name} must be greater than {bound}, but is {value}."));
    }

    /// <summary>Both ends belong to the range.</summary>
    public static void InRange<T>(T value, T minimum, T maximum, string name) where T : INumber<T>
    {
        if (!(value >= minimum && value <= maximum))
            throw OutOfRange(Invariant($"{name} must be from {minimum} to {maximum}, but is {value}."));
    }

    /// <summary>The lower end belongs to the range, the upper one does not.</summary>
    public static void InHalfOpenRange<T>(T value, T minimum, T bound, string name) where T : INumber<T>
    {
        if (!(value >= minimum && value < bound))
            throw OutOfRange(Invariant($"{name} must be at least {minimum} and less than {bound}, but is {value}."));
    }

    public static void Finite<T>(T value, string name) where T : INumber<T>
    {
        if (!T.IsFinite(value))
            throw OutOfRange(Invariant($"{name} must be finite, but is {value}."));
    }

    /// <summary>The value, which is greater than 0 and finite.</summary>
    public static double Positive(double value, string name)
    {
        GreaterThan(value, 0, name);
        Finite(value, name);
        return value;
    }

    public static void Defined<T>(T value, string name) where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw OutOfRange($"{name} must be one of {string.Join(", ", Enum.GetNames<T>())}, but is {value}.");
    }

    /// <summary>The known thing of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static T Known<T>(IEnumerable<T> known, Func<T, string> nameOf, string name, string kind) where T : class =>
        known.FirstOrDefault(thing => nameOf(thing) == name) ?? throw new ArgumentException(
            $"{kind} must be one of {string.Join(", ", known.Select(nameOf))}, but is \"{name}\".");

    /// <summary>The value, which is no blank.</summary>
    public static string NotEmpty(string? value, string name) => string.IsNullOrWhiteSpace(value)
        ? throw new ArgumentException($"{name} must not be empty, but is {(value is null ? "null" : $"\"{value}\"")}.")
        : value;

    /// <summary>Gray, or red, green and blue.</summary>
    public static void Channels(int value, string name)
    {
        if (value is not (1 or 3))
            throw new ArgumentException($"{name} must be 1 or 3, but is {value}.");
    }

    public static void Length(int actual, long expected, string name)
    {
        if (actual != expected)
            throw new ArgumentException(Invariant($"{name} must hold {expected} values, but has {actual}."));
    }

    // Without the parameter's name the runtime adds nothing to the message, which already gives it.
    private static ArgumentOutOfRangeException OutOfRange(string message) => new(paramName: null, message);

    private static string Invariant(FormattableString message) => FormattableString.Invariant(message);
}
