using System.Reflection;

namespace Compat.Tests.Conformance.Printing;

/// <summary>
/// Prints what an outside assembly can use of an assembly: a line "Type :: declaration" per type and member, as in the lists under api/.
/// </summary>
internal static class ApiPrinter
{
    public static IReadOnlyList<ApiLine> Print(Assembly assembly) => Print(assembly.GetTypes().Where(Accessibility.IsReachable));

    public static IReadOnlyList<ApiLine> Print(IEnumerable<Type> types) =>
        [.. types.SelectMany(Lines).OrderBy(line => line.ToString(), StringComparer.Ordinal)];

    private static IEnumerable<ApiLine> Lines(Type type)
    {
        IEnumerable<string> declarations = typeof(MulticastDelegate).IsAssignableFrom(type) && type != typeof(MulticastDelegate)
            ? [TypeDeclaration.OfDelegate(type)]
            : MemberLines.Of(type).Prepend(TypeDeclaration.Of(type));
        string name = TypeNames.Of(type);
        return declarations.Select(declaration => new ApiLine(name, declaration));
    }
}
