using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace GanMl.Tests.Shared;

/// <summary>
/// An assembly's public API as text: types with their bases, constants, and public and protected members with nullability. A change of it
/// is a visible change of the test project's PublicApi.approved.txt.
/// </summary>
internal static class ApprovedApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext _nullability = new();

    public static void Check(Assembly assembly)
    {
        string[] approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PublicApi.approved.txt"));
        string received = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
        string[] actual = [.. assembly.GetExportedTypes().SelectMany(Lines).Order(StringComparer.Ordinal)];
        File.WriteAllLines(received, actual);
        string changes = string.Join('\n', [
            .. actual.Except(approved).Select(line => $"+ {line}"), .. approved.Except(actual).Select(line => $"- {line}")]);
        Assert.AreEqual("", changes, $"To approve a change, copy {received} over PublicApi.approved.txt beside this test.");
    }

    private static IEnumerable<string> Lines(Type type)
    {
        string name = $"{type.Namespace}.{Name(type)}";
        yield return $"{name}{Constraints(type.GetGenericArguments())} is {Kind(type)}{Bases(type)}";
        if (type.IsSubclassOf(typeof(Delegate)))
            yield return $"{name} :: {Signature(type.GetMethod("Invoke")!)}";
        else
            foreach (string member in type.IsEnum ? EnumMembers(type) : Members(type))
                yield return $"{name} :: {member}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(Delegate)))
            return "";
        IEnumerable<string> bases =
            type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [Name(parent)] : [];
        string[] all = [.. bases, .. type.GetInterfaces().Where(shown => shown.IsVisible).Select(Name).Order(StringComparer.Ordinal)];
        return all.Length == 0 ? "" : $" : {string.Join(", ", all)}";
    }

    private static IEnumerable<string> EnumMembers(Type type) =>
        Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {value:d}");

    private static IEnumerable<string> Members(Type type) =>
    [
        .. type.GetConstructors(Declared).Where(IsWritten).Select(constructor => $"{Access(constructor)}new({Parameters(constructor)})"),
        .. type.GetProperties(Declared)
            .Where(property => property.Name != "EqualityContract" && property.GetAccessors(nonPublic: true).Any(IsSeen)).Select(Signature),
        .. type.GetMethods(Declared).Where(method => !IsAccessor(method) && IsWritten(method)).Select(Signature),
        .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(Signature),
    ];

    // What the compiler adds to a record is no news.
    private static bool IsWritten(MethodBase method) =>
        IsSeen(method) && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null;

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Signature(FieldInfo field) => field.IsLiteral
        ? $"const {Name(field.FieldType)} {field.Name} = {Text(field.GetRawConstantValue())}"
        : $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}";

    private static string Signature(PropertyInfo property)
    {
        MethodInfo[] accessors = [.. property.GetAccessors(nonPublic: true).Where(IsSeen)];
        string parameters = property.GetIndexParameters() is { Length: > 0 } indexes
            ? $"[{string.Join(", ", indexes.Select(Parameter))}]"
            : "";
        string required = property.GetCustomAttribute<RequiredMemberAttribute>() is null ? "" : "required ";
        return $"{Access(accessors[0])}{Modifiers(accessors[0])}{required}{Name(property.PropertyType, Nullability(property))} "
            + $"{property.Name}{parameters} {{ {string.Concat(accessors.Select(Accessor))}}}";
    }

    private static string Accessor(MethodInfo accessor) => accessor switch
    {
        { ReturnType: var result } when result != typeof(void) => "get; ",
        { ReturnParameter: var result } when result.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) => "init; ",
        _ => "set; ",
    };

    private static string Signature(MethodInfo method) =>
        $"{Access(method)}{Modifiers(method)}{Name(method.ReturnType, _nullability.Create(method.ReturnParameter))} {method.Name}"
        + $"{(method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "")}({Parameters(method)})"
        + Constraints(method.GetGenericArguments());

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) => method switch
    {
        { IsStatic: true } => "static ",
        { DeclaringType.IsInterface: true } => "",
        { IsAbstract: true } => "abstract ",
        { IsFinal: true } => "",
        { IsVirtual: true } when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true } => "virtual ",
        _ => "",
    };

    private static string Constraints(IEnumerable<Type> arguments) => string.Concat(arguments
        .Where(argument => argument.IsGenericParameter && argument.GetGenericParameterConstraints().Length > 0)
        .Select(argument => $" where {argument.Name} : {string.Join(", ", argument.GetGenericParameterConstraints().Select(Name))}"));

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType, _nullability.Create(parameter))} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {Text(parameter.DefaultValue)}" : "");

    private static NullabilityInfo Nullability(PropertyInfo property) => _nullability.Create(property);

    private static string Text(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "null";

    private static string Name(Type type, NullabilityInfo nullability)
    {
        bool isNullable = !type.IsValueType
            && (nullability.ReadState == NullabilityState.Nullable || nullability.WriteState == NullabilityState.Nullable);
        return isNullable ? $"{Name(type)}?" : Name(type);
    }

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Name(value)}?";
        if (type.IsByRef)
            return $"ref {Name(type.GetElementType()!)}";
        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
