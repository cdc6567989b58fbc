using System.CommandLine;
using System.Text.Json;

namespace Gan.Cli;

/// <summary>What <c>gan train</c> was asked for.</summary>
internal sealed class TrainSettings(TrainOptions options, ParseResult parsed)
{
    private static readonly JsonSerializerOptions _json = new(Reporter.JsonFormat) { WriteIndented = true };

    public string Data => parsed.GetRequiredValue(options.Data);

    public string? Labels => parsed.GetValue(options.Labels);

    public long Count => parsed.GetValue(options.Count);

    public string Model => parsed.GetRequiredValue(options.Model);

    public int Size => parsed.GetValue(options.Size);

    public int Steps => parsed.GetValue(options.Steps);

    public int Seed => parsed.GetValue(options.Seed);

    public string Out => parsed.GetRequiredValue(options.Out);

    /// <summary>A model's recipe as it was asked for.</summary>
    /// <exception cref="ArgumentException">Something does not exist, or does not fit the model.</exception>
    public Recipe Change(Recipe recipe) => options.All.Aggregate(recipe, (changed, option) => option.Apply(changed, parsed));

    /// <summary>The values of all options by name, null where there are none: options.json, saved beside the model.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(options.All.ToDictionary(option => option.Key, option => option.Value(parsed)), _json) + "\n";
}
