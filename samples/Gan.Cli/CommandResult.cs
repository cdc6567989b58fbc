using System.Text.Json.Serialization;

namespace Gan.Cli;

/// <summary>What a command has done; its properties are the JSON object that <c>--json</c> writes.</summary>
internal abstract record CommandResult
{
    /// <summary>The same for people.</summary>
    [JsonIgnore]
    public abstract string Summary { get; }
}
