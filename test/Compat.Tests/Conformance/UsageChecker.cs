using System.Reflection;
using Compat.Tests.Conformance.Printing;

namespace Compat.Tests.Conformance;

/// <summary>
/// Finds what a stand-in shows and nobody uses. A type has a use if it is named above, or stands in the declaration of another type.
/// A member of such a type has a use if its name is used above, whichever overload: overloads take part in the choice among them.
/// Whatever a type cannot be without needs no use: constructors, operators, virtual members, constants, and static properties and
/// fields of the type itself, which are the values of a kind of enumeration.
/// </summary>
internal static class UsageChecker
{
    public static IReadOnlyList<string> FindUnused(IEnumerable<Type> standIn, UsedMembers used)
    {
        Type[] types = [.. standIn.Where(Accessibility.IsReachable)];
        HashSet<Type> declared = [.. types.SelectMany(type => DeclaredWith(type).SelectMany(Parts).Where(part => part != type))];
        return
        [
            .. types.SelectMany(type => used.Has(type) || declared.Contains(type) ? UnusedMembers(type, used) : [TypeNames.Of(type)])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> UnusedMembers(Type type, UsedMembers used) =>
        from member in type.GetMembers(Accessibility.Declared)
        let ways = WaysIn(member)
        where ways.Length > 0 && !ways.Any(way => used.Has(type, way))
        select $"{TypeNames.Of(type)}.{member.Name}";

    // The names under which metadata show a use of the member; none where it needs no use.
    private static string[] WaysIn(MemberInfo member) => member switch
    {
        FieldInfo { IsStatic: true } field when field.FieldType == field.DeclaringType => [],
        FieldInfo { IsLiteral: false, IsSpecialName: false } field when Accessibility.Of(field) is not null => [field.Name],
        PropertyInfo { GetMethod.IsStatic: true } property when property.PropertyType == property.DeclaringType => [],
        PropertyInfo property => WaysIn([property.GetMethod, property.SetMethod]),
        EventInfo happening => WaysIn([happening.AddMethod]),
        MethodInfo { IsSpecialName: false } method => WaysIn([method]),
        _ => [],
    };

    private static string[] WaysIn(MethodInfo?[] methods)
    {
        MethodInfo[] visible = [.. methods.OfType<MethodInfo>().Where(method => Accessibility.Of(method) is not null)];
        return visible.Any(method => method.IsVirtual) ? [] : [.. visible.Select(method => method.Name)];
    }

    // The types that a type's base, interfaces and visible members are declared with.
    private static IEnumerable<Type> DeclaredWith(Type type) =>
    [
        .. type.BaseType is { } parent ? new[] { parent } : [],
        .. type.GetInterfaces(),
        .. type.GetFields(Accessibility.Declared).Where(field => Accessibility.Of(field) is not null).Select(field => field.FieldType),
        .. type.GetMethods(Accessibility.Declared).Where(method => Accessibility.Of(method) is not null)
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)
                .Concat(method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()))
                .Append(method.ReturnType)),
        .. type.GetConstructors(Accessibility.Declared).Where(constructor => Accessibility.Of(constructor) is not null)
            .SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType)),
    ];

    // IEnumerable<Tensor[]> is made of IEnumerable<T> and Tensor.
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.GetElementType() is { } element)
            return Parts(element);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
