using System.Reflection;

namespace Compat.Tests.Conformance.Printing;

/// <summary>The line that declares a type: kind, name, bases, constraints, and whether an outside assembly can derive from it.</summary>
internal static class TypeDeclaration
{
    public static string Of(Type type)
    {
        string head = Attributes.Obsolete(type) + Accessibility.Of(type) + " ";
        if (type.IsEnum)
        {
            string flags = Attributes.Has(type, nameof(FlagsAttribute)) ? "[Flags] " : "";
            return $"{head}{flags}enum {TypeNames.Of(type)} : {TypeNames.Of(Enum.GetUnderlyingType(type))}";
        }

        string bases = string.Join(", ", Bases(type));
        string notes = string.Join("; ", Notes(type));
        return head + Kind(type) + " " + TypeNames.Of(type)
            + (bases == "" ? "" : " : " + bases)
            + Signatures.Constraints(OwnArguments(type))
            + (notes == "" ? "" : "  // " + notes);
    }

    public static string OfDelegate(Type type)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        return $"{Attributes.Obsolete(type)}{Accessibility.Of(type)} delegate {Signatures.Return(invoke)} {TypeNames.Of(type)}"
            + $"({Signatures.Parameters(invoke.GetParameters())}){Signatures.Constraints(OwnArguments(type))}";
    }

    private static string Kind(Type type)
    {
        if (type.IsInterface)
            return "interface";
        if (type.IsValueType)
            return (Attributes.Has(type, "IsReadOnlyAttribute") ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + "struct";
        return (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static class",
            (true, false) => "abstract class",
            (false, true) => "sealed class",
            (false, false) => "class",
        };
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
            yield return TypeNames.Of(parent);
        foreach (string name in OwnInterfaces(type, visible: true))
            yield return name;
    }

    private static IEnumerable<string> OwnInterfaces(Type type, bool visible) => type.GetInterfaces()
        .Except(type.BaseType?.GetInterfaces() ?? [])
        .Where(implemented => implemented.IsVisible == visible)
        .Select(TypeNames.Of)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Notes(Type type)
    {
        string hidden = string.Join(", ", OwnInterfaces(type, visible: false));
        if (hidden != "")
            yield return "also implements internal: " + hidden;
        if (!type.IsInterface && (!type.IsClass || type.IsSealed))
            yield break;

        const BindingFlags members = Accessibility.Declared & ~BindingFlags.DeclaredOnly;
        string closed = string.Join(", ", type.GetMethods(members)
            .Where(method => method.IsAbstract && (method.IsAssembly || method.IsFamilyAndAssembly))
            .Select(method => method.Name).Distinct());
        if (closed != "")
            yield return ApiLine.NotDerivable + "/implementable, internal abstract: " + closed;
        if (type.IsClass && type.GetConstructors(members & ~BindingFlags.Static).All(constructor => Accessibility.Of(constructor) is null))
            yield return ApiLine.NotDerivable + ": no accessible constructor";
    }

    private static IEnumerable<Type> OwnArguments(Type type) =>
        type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0);
}
