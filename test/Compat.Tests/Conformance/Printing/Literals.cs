using System.Globalization;
using System.Reflection;

namespace Compat.Tests.Conformance.Printing;

/// <summary>Constants and default values as C# writes them.</summary>
internal static class Literals
{
    public static string Of(object? value, Type type)
    {
        Type? underlying = Nullable.GetUnderlyingType(type);
        if (value is null or DBNull or Missing)
            return type.IsValueType && underlying is null ? "default" : "null";
        Type plain = underlying ?? type;
        return plain.IsEnum ? OfEnum(value, plain) : OfPlain(value);
    }

    private static string OfPlain(object value) => value switch
    {
        string text => "\"" + Escape(text) + "\"",
        char letter => "'" + letter + "'",
        bool flag => flag ? "true" : "false",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string OfEnum(object value, Type type)
    {
        string names = (value as Enum ?? (Enum)Enum.ToObject(type, value)).ToString();
        if (char.IsDigit(names[0]) || names[0] == '-')
            return $"({TypeNames.Of(type)}){names}";
        return string.Join(" | ", names.Split(", ").Select(name => TypeNames.Of(type) + "." + name));
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t");
}
