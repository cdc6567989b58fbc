using System.Reflection;
using Compat.Tests.Conformance.Printing;

namespace Compat.Tests.Conformance;

/// <summary>Compares what a stand-in shows with what the real package shows; each finding is a line that names the offender.</summary>
internal static class ConformanceChecker
{
    /// <summary>Lines of the stand-in that the real list lacks, and types that can be derived from here but not there.</summary>
    public static IReadOnlyList<string> FindForeign(IReadOnlyList<ApiLine> standIn, IReadOnlyList<ApiLine> real)
    {
        ILookup<(string, string), ApiLine> realLines = real.ToLookup(line => (line.Type, line.Signature));
        return [.. standIn.Select(line => Judge(line, realLines[(line.Type, line.Signature)].FirstOrDefault())).OfType<string>()];
    }

    /// <summary>Abstract and interface members of the named real types that the stand-in lacks.</summary>
    public static IReadOnlyList<string> FindMissingAbstract(
        IEnumerable<string> implementedTypes, IReadOnlyList<ApiLine> standIn, IReadOnlyList<ApiLine> real)
    {
        HashSet<(string, string)> present = [.. standIn.Select(line => (line.Type, line.Signature))];
        ILookup<string, ApiLine> realTypes = real.ToLookup(line => line.Type);
        return
        [
            .. from type in implementedTypes
               from line in AbstractMembers(realTypes[type])
               where !present.Contains((line.Type, line.Signature))
               select "Missing: " + line,
        ];
    }

    /// <summary>The interfaces that an assembly's types implement and the classes that they derive from, in the list's spelling.</summary>
    public static IReadOnlyList<string> FindImplementedTypes(Assembly code) =>
    [
        .. code.GetTypes()
            .SelectMany(type => type.GetInterfaces().Concat(BaseTypes(type)))
            .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type)
            .Distinct()
            .Select(TypeNames.Of)
            .Order(StringComparer.Ordinal),
    ];

    private static string? Judge(ApiLine line, ApiLine? real)
    {
        if (real is null)
            return "Not in the real package: " + line;
        return real.IsClosed && !line.IsClosed ? "Derivable, but not in the real package: " + line : null;
    }

    private static IEnumerable<ApiLine> AbstractMembers(IEnumerable<ApiLine> type)
    {
        bool isInterface = type.Any(line => line.Signature.StartsWith("public interface ", StringComparison.Ordinal));
        return type.Where(line => !IsTypeDeclaration(line) && IsAbstract(line, isInterface));
    }

    // A class's abstract member says so; an interface's says so only if it is static, and is abstract unless it says virtual.
    private static bool IsAbstract(ApiLine line, bool isInterface)
    {
        string[] words = line.Signature.Split(' ');
        return words.Contains("abstract") || (isInterface && !words.Contains("virtual") && !words.Contains("static"));
    }

    private static bool IsTypeDeclaration(ApiLine line)
    {
        string declared = " " + line.Type;
        return line.Signature.Contains(" interface" + declared, StringComparison.Ordinal)
            || line.Signature.Contains(" class" + declared, StringComparison.Ordinal);
    }

    private static IEnumerable<Type> BaseTypes(Type type)
    {
        for (Type? parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }
}
