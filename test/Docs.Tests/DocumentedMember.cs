using System.Reflection;
using System.Xml.Linq;

namespace Docs.Tests;

/// <summary>A member with what its comments say.</summary>
/// <param name="Name">Its name in the comments' file, such as "M:Gan.Onnx.GeneratorSession.FromFile(…)".</param>
/// <param name="Comments">The comments.</param>
internal sealed record DocumentedMember(string Name, XElement Comments)
{
    /// <summary>The members of the packages.</summary>
    public static IReadOnlyList<DocumentedMember> All { get; } = [.. new[] { "Gan.Onnx", "Microsoft.ML.Gan" }.SelectMany(Of)];

    /// <summary>The code of its examples.</summary>
    public IEnumerable<string> Examples => Comments.Elements("example").Elements("code").Select(code => code.Value);

    /// <summary>The name of the type that has it, or its own name if it is a type.</summary>
    public string TypeName => Name[0] == 'T' ? Name[2..] : Path[..Path.LastIndexOf('.')];

    /// <summary>The method's name, without its type and parameters.</summary>
    public string MethodName => Path[(Path.LastIndexOf('.') + 1)..];

    private string Path => Name[2..].Split('(')[0];

    private static IEnumerable<DocumentedMember> Of(string assembly) =>
        XDocument.Load(System.IO.Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml")).Descendants("member")
            .Select(member => new DocumentedMember(member.Attribute("name")!.Value, member))
            .Where(member => Assembly.Load(assembly).GetType(member.TypeName) is { IsVisible: true } type && member.IsSeenOf(type));

    // The comments' file has private members, too.
    private bool IsSeenOf(Type type) =>
        Name[0] != 'M' || MethodName == "#ctor" || type.GetMethods().Any(method => method.Name == MethodName.Split('`')[0]);
}
