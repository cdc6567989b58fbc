using System.Reflection;

namespace Compat.Tests.Conformance.Printing;

/// <summary>How a declaration says who may use it; null where no outside assembly may.</summary>
internal static class Accessibility
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Type type)
    {
        if (type.IsPublic || type.IsNestedPublic)
            return "public";
        return type.IsNestedFamily ? "protected" : "protected internal";
    }

    public static string? Of(MethodBase? method) =>
        method is null ? null : Name(method.IsPublic, method.IsFamily, method.IsFamilyOrAssembly);

    public static string? Of(FieldInfo field) => Name(field.IsPublic, field.IsFamily, field.IsFamilyOrAssembly);

    /// <summary>True for a type that an outside assembly can name, be it only from a derived class.</summary>
    public static bool IsReachable(Type type)
    {
        for (; type.DeclaringType is { } outer; type = outer)
        {
            if (!type.IsNestedPublic && !type.IsNestedFamily && !type.IsNestedFamORAssem)
                return false;
        }

        return type.IsPublic;
    }

    private static string? Name(bool isPublic, bool isFamily, bool isFamilyOrAssembly)
    {
        if (isPublic)
            return "public";
        if (isFamily)
            return "protected";
        return isFamilyOrAssembly ? "protected internal" : null;
    }
}
