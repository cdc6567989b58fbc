using System.Reflection;
using System.Runtime.CompilerServices;

namespace GanMl.Tests.Shared;

/// <summary>An assembly's public API as text. A change of it is a visible change of the test project's PublicApi.approved.txt.</summary>
internal static class ApprovedApi
{
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
        string[] interfaces = [.. type.GetInterfaces().Where(type => type.IsVisible).Select(Name).Order(StringComparer.Ordinal)];
        yield return interfaces.Length == 0 ? type.FullName! : $"{type.FullName} : {string.Join(", ", interfaces)}";
        IEnumerable<string> members = type.IsEnum
            ? Enum.GetNames(type)
            : type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .OfType<MethodBase>().Where(IsWritten).Select(Signature);
        foreach (string member in members)
            yield return $"{type.FullName} :: {member}";
    }

    // What the compiler adds to a record is no news; the accessors of its properties are.
    private static bool IsWritten(MethodBase method) =>
        method.GetCustomAttribute<CompilerGeneratedAttribute>() is null || method.Name.StartsWith("get_") || method.Name.StartsWith("set_");

    private static string Signature(MethodBase method)
    {
        string parameters = string.Join(", ", method.GetParameters().Select(Parameter));
        return method is MethodInfo { ReturnType: var result } ? $"{Name(result)} {method.Name}({parameters})" : $"new({parameters})";
    }

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}";

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
