namespace Gan.Cli;

/// <summary>What a command has done; its properties are those of the object that <c>--json</c> writes.</summary>
internal abstract record CommandResult
{
    /// <summary>The same as a line for people.</summary>
    public abstract string ToText();
}
