namespace Compat.Tests.Conformance;

/// <summary>A line "Type :: declaration" of an API list.</summary>
internal sealed record ApiLine(string Type, string Declaration)
{
    /// <summary>How a note on a type's own line begins when no outside assembly can derive from it.</summary>
    public const string NotDerivable = "NOT externally derivable";

    private const string Separator = " :: ";
    private const string NoteMark = "  // ";

    /// <summary>The declaration without the note that a list adds to some types.</summary>
    public string Signature => Declaration.Split(NoteMark)[0];

    /// <summary>True for the line of a type that no outside assembly can implement or derive from.</summary>
    public bool IsClosed => Declaration.Contains(NoteMark) && Declaration.Contains(NotDerivable);

    public static ApiLine Parse(string line)
    {
        string[] parts = line.Split(Separator, 2);
        return parts is [string type, string declaration]
            ? new ApiLine(type, declaration)
            : throw new FormatException($"A line of an API list must be 'Type{Separator}declaration', but is '{line}'.");
    }

    public override string ToString() => Type + Separator + Declaration;
}
