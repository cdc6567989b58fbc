using System.Text.RegularExpressions;

namespace Docs.Tests;

/// <summary>A Markdown file.</summary>
/// <param name="path">Its path from the repository's root, with forward slashes.</param>
/// <param name="text">What stands in it.</param>
internal sealed partial class Page(string path, string text)
{
    private const string Fence = "```";

    /// <summary>The pages of the repository, and the READMEs of its packages.</summary>
    public static IReadOnlyList<Page> All { get; } =
        [.. new[] { "README.md", "CONTRIBUTING.md", "CHANGELOG.md" }.Concat(Files("docs", "*.md")).Concat(Readmes()).Select(Read)];

    public string Path => path;

    public IReadOnlyList<string> Lines { get; } = text.Split('\n');

    /// <summary>The page of a path from the repository's root.</summary>
    public static Page Read(string path) => new(path, File.ReadAllText(FullPath(path)).ReplaceLineEndings("\n"));

    /// <summary>Where a path from the repository's root lies on this machine.</summary>
    public static string FullPath(string path) => System.IO.Path.Combine(RepositoryRoot.Path!, path);

    /// <summary>The blocks of code in a language, such as csharp.</summary>
    public IEnumerable<CodeBlock> Blocks(string language)
    {
        int start = -1;
        for (int i = 0; i < Lines.Count; i++)
        {
            if (!Lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            if (start >= 0 && Lines[start] == Fence + language)
                yield return new CodeBlock(path, start + 2, string.Join('\n', Lines.Take(i).Skip(start + 1)));
            start = start < 0 ? i : -1;
        }
    }

    /// <summary>What stands outside the blocks of code, with its line.</summary>
    public IEnumerable<(int Line, string Text)> Prose()
    {
        bool isCode = false;
        for (int i = 0; i < Lines.Count; i++)
        {
            if (Lines[i].StartsWith(Fence, StringComparison.Ordinal))
                isCode = !isCode;
            else if (!isCode)
                yield return (i + 1, Lines[i]);
        }
    }

    /// <summary>Code within the prose, with its line.</summary>
    public IEnumerable<(int Line, string Text)> CodeInProse() =>
        Prose().SelectMany(line => InlineCode().Matches(line.Text).Select(code => (line.Line, code.Groups[1].Value)));

    /// <summary>The targets of links and pictures, with their lines.</summary>
    public IEnumerable<(int Line, string Target)> Links() =>
        Prose().SelectMany(line => Link().Matches(InlineCode().Replace(line.Text, "")).Select(link => (line.Line, link.Groups[1].Value)));

    /// <summary>What links to this page's headings end with, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors() => Prose()
        .Where(line => line.Text.StartsWith('#'))
        .Select(line => NotInAnchor().Replace(line.Text.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));


    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(FullPath(folder), pattern)
        .Select(file => $"{folder}/{System.IO.Path.GetFileName(file)}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Readmes() => Directory.EnumerateDirectories(FullPath("src")).Order(StringComparer.Ordinal)
        .SelectMany(folder => Files($"src/{System.IO.Path.GetFileName(folder)}", "README.md"));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}

/// <summary>A block of code on a page.</summary>
/// <param name="Path">The page's path.</param>
/// <param name="Line">The page's line that is the code's first.</param>
/// <param name="Text">The code.</param>
internal sealed record CodeBlock(string Path, int Line, string Text);
