using System.Text.RegularExpressions;

namespace GanMl.Tests.Shared;

/// <summary>Which folders of a project use which: a folder uses another if a file of it names a type that is declared there.</summary>
internal static partial class SourceRooms
{
    /// <summary>Fails where a folder uses one that stands behind it in the order.</summary>
    /// <param name="project">The project's folder, from the repository's root.</param>
    /// <param name="order">Its folders in the order of dependence; "" is the project's own folder.</param>
    public static void StandInOrder(string project, params string[] order)
    {
        string root = Path.Combine(RepositoryRoot.PathOrInconclusive, project);
        (string Room, string File, string Code)[] sources =
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => (Room(Path.GetRelativePath(root, file)), Path.GetFileName(file), Code(File.ReadAllText(file)))),
        ];
        CollectionAssert.AreEquivalent(
            order, sources.Select(source => source.Room).Distinct().ToArray(), "The order must name each folder.");
        ILookup<string, string> roomsOf = sources
            .SelectMany(source => Declaration().Matches(source.Code)
                .Select(match => (Type: match.Groups[1].Value + match.Groups[2].Value, source.Room)))
            .ToLookup(declared => declared.Type, declared => declared.Room);

        string[] wrong =
        [
            .. from source in sources
               from name in Name().Matches(source.Code).Select(match => match.Value).Distinct()
               where roomsOf[name].Any() && roomsOf[name].All(room => Array.IndexOf(order, room) > Array.IndexOf(order, source.Room))
               select $"{source.Room}/{source.File} uses {name} of {string.Join(", ", roomsOf[name].Distinct())}",
        ];
        Assert.AreEqual("", string.Join('\n', wrong));
    }

    private static string Room(string path) =>
        path.IndexOf(Path.DirectorySeparatorChar) is var end and >= 0 ? path[..end] : "";

    private static string Code(string text) => CommentOrString().Replace(text, "");

    // Comments, raw strings, strings.
    [GeneratedRegex("//[^\\n]*|\"{3}[\\s\\S]*?\"{3}|\"(?:\\\\.|[^\"\\\\\\n])*\"")]
    private static partial Regex CommentOrString();

    // A delegate's name stands before its last parenthesis: a tuple that it returns has one, too.
    [GeneratedRegex(
        @"^(?:public|internal|file)\b[\w ]*\b(?:(?:class|struct|interface|enum|record) (?!class\b|struct\b)(\w+)|"
        + @"delegate [^\n]*?(\w+)(?:<\w+>)?\((?![^\n]*\) \w))",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Name();
}
