using System.Reflection;

namespace Compat.Tests.Conformance.Printing;

/// <summary>Attributes looked up by name, since the compiler embeds its own copies of some of them.</summary>
internal static class Attributes
{
    public static bool Has(IList<CustomAttributeData> attributes, string name) => Find(attributes, name) is not null;

    public static bool Has(MemberInfo member, string name) => Has(member.GetCustomAttributesData(), name);

    public static bool Has(ParameterInfo parameter, string name) => Has(parameter.GetCustomAttributesData(), name);

    /// <summary>"[Obsolete] " or nothing. The mark that the compiler puts on ref structs, for old compilers, is not the author's.</summary>
    public static string Obsolete(MemberInfo member)
    {
        CustomAttributeData? mark = Find(member.GetCustomAttributesData(), nameof(ObsoleteAttribute));
        if (mark is null)
            return "";
        bool isCompilers = mark.ConstructorArguments is [{ Value: string reason }, ..]
            && reason.StartsWith("Types with embedded references", StringComparison.Ordinal);
        return isCompilers ? "" : "[Obsolete] ";
    }

    /// <summary>The names of a signature's tuple elements in the order the compiler stores them, or null when none has a name.</summary>
    public static Queue<string?>? TupleNames(IList<CustomAttributeData> attributes)
    {
        CustomAttributeData? names = Find(attributes, "TupleElementNamesAttribute");
        if (names?.ConstructorArguments[0].Value is not IEnumerable<CustomAttributeTypedArgument> elements)
            return null;
        return new Queue<string?>(elements.Select(element => (string?)element.Value));
    }

    private static CustomAttributeData? Find(IList<CustomAttributeData> attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.AttributeType.Name == name);
}
