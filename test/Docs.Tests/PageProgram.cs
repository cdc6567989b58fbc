using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Docs.Tests;

/// <summary>
/// A program that stands on a page in pieces. A block of code with usings begins one, and the blocks after it go on with it; types may
/// stand in any block. It sees the packages, and what <c>dotnet new console</c> gives a program; one that makes a <c>WebApplication</c>
/// sees what <c>dotnet new web</c> gives.
/// </summary>
internal sealed class PageProgram
{
    private const string UnnecessaryUsing = "CS8019";

    // Code for the library, which has usings of its own.
    private const string LibraryPage = "CONTRIBUTING.md";
    private const string LibraryUsings = "src/Microsoft.ML.Gan/GlobalUsings.cs";

    // Pages show what a call gives, and do not always go on to use it.
    private static readonly string[] _allowedWarnings = ["CS0219", "CS1701", "CS1702", "CS8321"];

    private static readonly CSharpParseOptions _language = new(LanguageVersion.Latest);

    private static readonly string[] _consoleUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly string[] _webUsings =
    [
        .. _consoleUsings, "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http",
    ];

    private static readonly Lazy<MetadataReference[]> _references = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private readonly string _path;
    private readonly StringBuilder _usings = new(), _statements = new(), _types = new();

    private PageProgram(string path) => _path = path;

    /// <summary>The programs of a page, in their order.</summary>
    public static IReadOnlyList<PageProgram> Of(Page page)
    {
        List<PageProgram> programs = [];
        foreach (CodeBlock block in page.Blocks("csharp"))
        {
            CompilationUnitSyntax code = CSharpSyntaxTree.ParseText(block.Text, _language).GetCompilationUnitRoot();
            if (programs.Count == 0 || code.Usings.Count > 0)
                programs.Add(new PageProgram(page.Path));
            programs[^1].Add(block, code);
        }
        return programs;
    }

    /// <summary>What the compiler has against it: "path(line): code: message".</summary>
    public IEnumerable<string> Errors()
    {
        var kind = _statements.Length > 0 ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable);
        string[] implicitUsings = $"{_statements}".Contains("WebApplication.") ? _webUsings : _consoleUsings;
        SyntaxTree[] code =
        [
            CSharpSyntaxTree.ParseText(string.Concat(implicitUsings.Select(name => $"global using {name};")), _language),
            CSharpSyntaxTree.ParseText(_path == LibraryPage ? File.ReadAllText(Page.FullPath(LibraryUsings)) : "", _language),
            CSharpSyntaxTree.ParseText($"{_usings}{_statements}{_types}", _language),
        ];
        return CSharpCompilation.Create("Page", code, _references.Value, options).GetDiagnostics()
            .Where(found => IsUnnecessaryUsing(found) || found.Severity >= DiagnosticSeverity.Warning)
            .Where(found => !_allowedWarnings.Contains(found.Id))
            .Select(Text);
    }

    // The compiler tells editors alone, but IDE0005 is an error in this repository.
    private bool IsUnnecessaryUsing(Diagnostic found) => found.Id == UnnecessaryUsing
        && _path.EndsWith(".md", StringComparison.Ordinal) && found.Location.GetMappedLineSpan().Path == _path;

    private static string Text(Diagnostic found)
    {
        FileLinePositionSpan place = found.Location.GetMappedLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {found.Id}: {found.GetMessage()}";
    }

    private void Add(CodeBlock block, CompilationUnitSyntax code)
    {
        foreach (UsingDirectiveSyntax directive in code.Usings)
            Append(_usings, block, directive);
        foreach (MemberDeclarationSyntax member in code.Members)
            Append(member is GlobalStatementSyntax ? _statements : _types, block, member);
    }

    private static void Append(StringBuilder program, CodeBlock block, SyntaxNode node)
    {
        int line = node.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line;
        program.AppendLine().AppendLine($"#line {block.Line + line} \"{block.Path}\"").AppendLine(node.ToFullString());
    }
}
