using System.Globalization;
using System.Reflection;

namespace Gan.Cli;

/// <summary>
/// A kind of what the library knows by name, as the command line asks for it: "r1", or with its main constant "r1=0.5". That constant is
/// the first parameter of its constructor, if that is a number.
/// </summary>
/// <param name="known">The kind with its defaults.</param>
/// <param name="name">Its name.</param>
internal sealed class NamedKind<T>(T known, string name) where T : class
{
    private readonly ConstructorInfo _constructor = known.GetType().GetConstructors().Single();

    private ParameterInfo? Constant =>
        _constructor.GetParameters() is [var first, ..] && (first.ParameterType == typeof(double) || IsWhole(first)) ? first : null;

    /// <summary>What a text asks for.</summary>
    /// <param name="known">All there is.</param>
    /// <param name="nameOf">Its name.</param>
    /// <param name="option">The option that has the text, for errors.</param>
    /// <param name="text">A name, or a name with a constant.</param>
    /// <exception cref="ArgumentException">There is no such name, or the constant is not one of its.</exception>
    public static T Parse(IReadOnlyList<T> known, Func<T, string> nameOf, string option, string text)
    {
        string[] parts = text.Split('=', 2);
        T kind = known.FirstOrDefault(kind => nameOf(kind) == parts[0])
            ?? throw new ArgumentException($"{option} must be one of {string.Join(", ", known.Select(nameOf))}, but is \"{parts[0]}\".");
        return parts is [var name, var constant] ? new NamedKind<T>(kind, name).With(constant) : kind;
    }

    /// <summary>The name, and behind it the constant's with its default.</summary>
    public override string ToString() =>
        Constant is { } constant ? string.Create(CultureInfo.InvariantCulture, $"{name} ({constant.Name} {constant.DefaultValue})") : name;

    private T With(string constant)
    {
        if (Constant is null)
            throw new ArgumentException($"{name} must come without a constant, but has \"{constant}\".");
        if (!NumberOption.TryParse(constant, out double value))
            throw new ArgumentException($"The constant of {name} must be {NumberOption.Rule}, but is '{constant}'.");
        object?[] arguments = [.. _constructor.GetParameters().Select(PropertyOf)];
        arguments[0] = IsWhole(Constant) ? (object)Whole(value) : value;
        return (T)_constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
    }

    /// <summary>What the kind has for a parameter of its constructor. The constant has no need of it.</summary>
    private object? PropertyOf(ParameterInfo parameter) => known.GetType().GetProperties()
        .FirstOrDefault(property => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))?.GetValue(known);

    private int Whole(double value) => value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue
        ? (int)value
        : throw new ArgumentException(FormattableString.Invariant($"The constant of {name} must be a whole number, but is {value}."));

    private static bool IsWhole(ParameterInfo parameter) => parameter.ParameterType == typeof(int);
}
