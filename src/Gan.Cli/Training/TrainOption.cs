using System.CommandLine;

namespace Gan.Cli;

/// <summary>An option of <c>gan train</c>: what the shell knows of it, and what it changes in a model's recipe.</summary>
internal abstract class TrainOption
{
    /// <summary>Its name, help and default.</summary>
    public abstract Option Option { get; }

    /// <summary>The name of its value in options.json; that of "--label-smoothing" is "labelSmoothing".</summary>
    public string Key
    {
        get
        {
            string[] words = Option.Name.TrimStart('-').Split('-');
            return string.Concat(words.Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
        }
    }

    /// <summary>What was asked for, or the default; null where there is neither.</summary>
    public abstract object? Value(ParseResult parsed);

    /// <summary>The recipe as it is asked for. What was not asked for stays as the model's paper has it.</summary>
    /// <exception cref="ArgumentException">The value names what does not exist, or does not fit the model.</exception>
    public abstract Recipe Apply(Recipe recipe, ParseResult parsed);
}

/// <inheritdoc/>
/// <param name="option">Its name, help and default.</param>
/// <param name="change">What it changes; null where it says something else than what to train with.</param>
internal sealed class TrainOption<T>(Option<T> option, Func<Recipe, T, Recipe>? change = null) : TrainOption
{
    public override Option Option => option;

    public override object? Value(ParseResult parsed) =>
        parsed.GetResult(option) is null && typeof(T) != typeof(bool) ? null : parsed.GetValue(option);

    public override Recipe Apply(Recipe recipe, ParseResult parsed) =>
        change is not null && parsed.GetResult(option) is { Implicit: false } ? change(recipe, parsed.GetRequiredValue(option)) : recipe;
}
