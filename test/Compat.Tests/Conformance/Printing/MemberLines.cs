using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using static Compat.Tests.Conformance.Printing.Accessibility;

namespace Compat.Tests.Conformance.Printing;

/// <summary>The declarations of the members that a type itself declares and that an outside assembly can use.</summary>
internal static class MemberLines
{
    public static IEnumerable<string> Of(Type type) => type.IsEnum
        ? EnumValues(type)
        : [.. Constructors(type), .. Fields(type), .. Properties(type), .. Events(type), .. Methods(type)];

    private static IEnumerable<string> EnumValues(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => $"{Attributes.Obsolete(field)}{field.Name} = "
            + Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture));

    private static IEnumerable<string> Constructors(Type type) =>
        from constructor in type.GetConstructors(Declared & ~BindingFlags.Static)
        where Accessibility.Of(constructor) is not null
        select $"{Attributes.Obsolete(constructor)}{Accessibility.Of(constructor)} .ctor({Signatures.Parameters(constructor)})";

    private static IEnumerable<string> Fields(Type type) =>
        from field in type.GetFields(Declared)
        where Accessibility.Of(field) is not null
        select $"{Attributes.Obsolete(field)}{Accessibility.Of(field)} {FieldModifiers(field)}"
            + $"{TypeNames.Of(field.FieldType, field)} {field.Name}"
            + (field.IsLiteral ? " = " + Literals.Of(field.GetRawConstantValue(), field.FieldType) : "");

    private static string FieldModifiers(FieldInfo field) =>
        field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");

    private static IEnumerable<string> Properties(Type type)
    {
        foreach (PropertyInfo property in type.GetProperties(Declared))
        {
            string? get = Accessibility.Of(property.GetMethod);
            string? set = Accessibility.Of(property.SetMethod);
            if ((get ?? set) is not { } first)
                continue;

            string widest = get == "public" || set == "public" ? "public" : first;
            MethodInfo accessor = (get is not null ? property.GetMethod : property.SetMethod)!;
            string required = Attributes.Has(property, nameof(RequiredMemberAttribute)) ? "required " : "";
            string accessors = Accessor(get, widest, "get") + Accessor(set, widest, SetKeyword(property));
            yield return $"{Attributes.Obsolete(property)}{widest} {Signatures.Modifiers(accessor, type)}{required}"
                + $"{Signatures.Return(property)} {PropertyName(property)} {{ {accessors}}}";
        }
    }

    private static string PropertyName(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } indices
        ? $"this[{Signatures.Parameters(indices)}]"
        : property.Name;

    private static string Accessor(string? access, string widest, string keyword)
    {
        if (access is null)
            return "";
        return (access == widest ? "" : access + " ") + keyword + "; ";
    }

    private static string SetKeyword(PropertyInfo property)
    {
        Type[] modifiers = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers() ?? [];
        return modifiers.Contains(typeof(IsExternalInit)) ? "init" : "set";
    }

    private static IEnumerable<string> Events(Type type) =>
        from happening in type.GetEvents(Declared)
        where Accessibility.Of(happening.AddMethod) is not null
        select $"{Attributes.Obsolete(happening)}{Accessibility.Of(happening.AddMethod)} {Signatures.Modifiers(happening.AddMethod!, type)}"
            + $"event {TypeNames.Of(happening.EventHandlerType!, happening)} {happening.Name}";

    private static IEnumerable<string> Methods(Type type)
    {
        foreach (MethodInfo method in type.GetMethods(Declared).Where(IsListed))
        {
            Type[] arguments = method.IsGenericMethodDefinition ? method.GetGenericArguments() : [];
            string name = (IsOperator(method) ? "operator " : "") + method.Name
                + (arguments.Length > 0 ? $"<{string.Join(", ", arguments.Select(argument => argument.Name))}>" : "");
            yield return $"{Attributes.Obsolete(method)}{Accessibility.Of(method)} {Signatures.Modifiers(method, type)}"
                + $"{Signatures.Return(method)} {name}({Signatures.Parameters(method)}){Signatures.Constraints(arguments)}";
        }
    }

    // Accessors stand with their property or event; a finalizer is nobody's to call; '<' begins what the compiler made up.
    private static bool IsListed(MethodInfo method) => Accessibility.Of(method) is not null
        && (!method.IsSpecialName || IsOperator(method))
        && !(method.Name == "Finalize" && method.GetParameters().Length == 0)
        && !method.Name.StartsWith('<');

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);
}
