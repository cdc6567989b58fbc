using System.CommandLine;
using System.Text.Json;

namespace Gan.Cli;

/// <summary>What <c>gan train</c> was asked for.</summary>
internal sealed class TrainSettings(TrainOptions options, ParseResult parsed)
{
    private static readonly JsonSerializerOptions _json = new(Reporter.JsonFormat) { WriteIndented = true };

    public string Data => parsed.GetRequiredValue(options.Data);

    /// <summary>Whether the data were named, or are the default.</summary>
    public bool NamesData => parsed.GetResult(options.Data) is { Implicit: false };

    public string? Labels => parsed.GetValue(options.Labels);

    public long Count => parsed.GetValue(options.Count);

    public string Model => parsed.GetRequiredValue(options.Model);

    public int Size => parsed.GetValue(options.Size);

    public int Steps => parsed.GetValue(options.Steps);

    /// <summary>What was asked for, or a drawn one, so that every run can be repeated.</summary>
    public int Seed { get; } = parsed.GetResult(options.Seed) is null ? Random.Shared.Next() : parsed.GetValue(options.Seed);

    public bool Overwrites => parsed.GetValue(options.Overwrite);

    public string Out => parsed.GetRequiredValue(options.Out);

    /// <summary>A model's recipe as it was asked for.</summary>
    /// <exception cref="ArgumentException">Something does not exist, or does not fit the model.</exception>
    public Recipe Change(Recipe recipe)
    {
        Recipe seeded = recipe with { Options = recipe.Options with { Seed = Seed } };
        return options.All.Aggregate(seeded, (changed, option) => option.Apply(changed, parsed));
    }

    /// <summary>The values of all options by name, null where there are none: options.json, saved beside the model.</summary>
    public string ToJson() => JsonSerializer.Serialize(options.All.ToDictionary(option => option.Key, Value), _json) + "\n";

    private object? Value(TrainOption option) => option.Option == options.Seed ? Seed : option.Value(parsed);
}
