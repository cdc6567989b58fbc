using System.Text.Json.Serialization;
using Spectre.Console;

namespace Lab;

/// <summary>
/// What an experiment has done. In JSON the figures stand beside the other properties, by their names; NaN and the infinities
/// are the strings "NaN", "Infinity" and "-Infinity".
/// </summary>
internal sealed record LabResult : CommandResult
{
    private const int TextWidth = 120;

    public required string Experiment { get; init; }
    public required int Seed { get; init; }

    /// <summary>The seconds that the experiment took.</summary>
    public required double Seconds { get; init; }

    /// <summary>The paths of the files that it has left.</summary>
    public required string[] Files { get; init; }

    [JsonExtensionData]
    public OrderedDictionary<string, object> Figures { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<LabTable> Tables { get; init; } = [];

    public override string ToText()
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = TextWidth;
        foreach (LabTable table in Tables)
            console.Write(table.ToSpectre());
        console.Write(FigureTable().ToSpectre());
        text.Write($"{Experiment}, seed {Seed}: {Seconds:F1} seconds. {FilesText()}");
        return text.ToString();
    }

    private LabTable FigureTable()
    {
        var table = new LabTable(Experiment, "figure", "value");
        foreach ((string name, object value) in Figures)
            table.Add(name, value);
        return table;
    }

    private string FilesText() => Files.Length == 0 ? "No files." : $"Files: {string.Join(", ", Files)}";
}
