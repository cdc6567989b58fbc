using System.CommandLine;

namespace Lab;

/// <summary>What an experiment was asked for.</summary>
internal sealed record ExperimentSettings
{
    /// <summary>What its random numbers start from.</summary>
    public required int Seed { get; init; }

    /// <summary>The seconds that it may take, over the seconds that it takes by default.</summary>
    public required double Scale { get; init; }

    /// <summary>Takes the share that is done, 0 to 1.</summary>
    public required IProgress<double> Progress { get; init; }

    /// <summary>The command line, which has the values of the experiment's own options.</summary>
    public required ParseResult CommandLine { get; init; }

    /// <summary>
    /// As many steps as the budget allows where <paramref name="count"/> take the default one, at least 1. A number rather than
    /// a deadline: the same call does the same work on every machine, and schedules know where they end.
    /// </summary>
    public int Scaled(int count) => (int)Math.Clamp(Math.Round(count * Scale), 1, int.MaxValue);

    /// <summary>The value of one of the experiment's own options.</summary>
    public T Get<T>(Option<T> option) => CommandLine.GetRequiredValue(option);
}
