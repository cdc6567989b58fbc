using System.Reflection;

namespace Compat.Tests.Conformance.Printing;

/// <summary>Names of types as C# writes them, in full.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Void"] = "void", ["System.Boolean"] = "bool", ["System.Char"] = "char", ["System.String"] = "string",
        ["System.Object"] = "object", ["System.Byte"] = "byte", ["System.SByte"] = "sbyte", ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort", ["System.Int32"] = "int", ["System.UInt32"] = "uint", ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong", ["System.Single"] = "float", ["System.Double"] = "double", ["System.Decimal"] = "decimal",
        ["System.IntPtr"] = "nint", ["System.UIntPtr"] = "nuint",
    };

    public static string Of(Type type) => Of(type, names: null);

    /// <summary>The name of <paramref name="type"/> as <paramref name="member"/> declares it, with its names of tuple elements.</summary>
    public static string Of(Type type, MemberInfo member) => Of(type, Attributes.TupleNames(member.GetCustomAttributesData()));

    public static string Of(Type type, ParameterInfo parameter) => Of(type, Attributes.TupleNames(parameter.GetCustomAttributesData()));

    private static string Of(Type type, Queue<string?>? names)
    {
        if (type.IsFunctionPointer)
            return "delegate*";
        if (type.HasElementType)
            return OfElement(type, type.GetElementType()!, names);
        if (type.IsGenericParameter)
            return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying, names) + "?";
        if (type.FullName is { } fullName && Keywords.TryGetValue(fullName, out string? keyword))
            return keyword;
        return IsTuple(type) ? OfTuple(type, names) : OfNamed(type, names);
    }

    private static string OfElement(Type type, Type element, Queue<string?>? names)
    {
        if (type.IsByRef)
            return "ref " + Of(element, names);
        return Of(element, names) + (type.IsPointer ? "*" : "[" + new string(',', type.GetArrayRank() - 1) + "]");
    }

    private static bool IsTuple(Type type) =>
        type is { IsGenericType: true, IsGenericTypeDefinition: false }
        && type.GetGenericTypeDefinition().FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    // The compiler nests the eighth and later elements in a tuple of their own, and stores the names of all before those inside elements.
    private static string OfTuple(Type type, Queue<string?>? names)
    {
        List<Type> elements = TupleElements(type);
        if (elements.Count == 1)
            return $"System.ValueTuple<{Of(elements[0], names)}>";
        List<string?> elementNames = elements.ConvertAll(_ => Next(names));
        foreach (Type _ in elements.Skip(7))
            Next(names);
        return "(" + string.Join(", ", elements.Select((element, i) =>
            Of(element, names) + (elementNames[i] is { } name ? " " + name : ""))) + ")";
    }

    private static string? Next(Queue<string?>? names) => names is { Count: > 0 } ? names.Dequeue() : null;

    private static List<Type> TupleElements(Type type)
    {
        Type[] arguments = type.GetGenericArguments();
        return arguments is [.., { } rest] && arguments.Length == 8 && IsTuple(rest)
            ? [.. arguments[..7], .. TupleElements(rest)]
            : [.. arguments];
    }

    private static string OfNamed(Type type, Queue<string?>? names)
    {
        Type[] arguments = type.GetGenericArguments();
        var parts = new List<string>();
        int used = 0;
        foreach (Type part in WithOuterTypes(type))
        {
            Type[] own = arguments[used..part.GetGenericArguments().Length];
            used += own.Length;
            string list = string.Join(", ", own.Select(argument => Variance(type, argument) + Of(argument, names)));
            parts.Add(part.Name.Split('`')[0] + (own.Length > 0 ? $"<{list}>" : ""));
        }

        string prefix = string.IsNullOrEmpty(type.Namespace) ? "" : type.Namespace + ".";
        return prefix + string.Join(".", parts);
    }

    private static IEnumerable<Type> WithOuterTypes(Type type) =>
        type.DeclaringType is { } outer ? WithOuterTypes(outer).Append(type) : [type];

    private static string Variance(Type type, Type argument)
    {
        if (!type.IsGenericTypeDefinition || !argument.IsGenericParameter)
            return "";
        return (argument.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
        {
            GenericParameterAttributes.Covariant => "out ",
            GenericParameterAttributes.Contravariant => "in ",
            _ => "",
        };
    }
}
