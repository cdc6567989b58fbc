using System.CommandLine;

namespace Lab;

/// <summary>The options that every experiment has.</summary>
/// <param name="defaultBudget">Seconds.</param>
internal sealed class LabOptions(double defaultBudget)
{
    private const double MaxBudget = 7 * 24 * 60 * 60;

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "What the random numbers start from. The same seed and budget give the same figures.",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<double> _budget = new("--budget")
    {
        Description = "About how many seconds to take on two cores: more of them train for longer.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => defaultBudget,
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder for the plots; made if it does not exist.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Path.Combine("out", "lab"),
    };

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All => [_seed, _budget, _out];

    /// <summary>Where to write the files.</summary>
    public string Folder(ParseResult parsed) => parsed.GetRequiredValue(_out);

    /// <summary>What the experiment needs to know.</summary>
    /// <exception cref="UsageException">The budget is out of range.</exception>
    public ExperimentSettings Read(ParseResult parsed, IProgress<double> progress) => new()
    {
        Seed = parsed.GetValue(_seed),
        Scale = Budget(parsed) / defaultBudget,
        Progress = progress,
        CommandLine = parsed,
    };

    private double Budget(ParseResult parsed)
    {
        double budget = parsed.GetValue(_budget);
        if (!(budget is > 0 and <= MaxBudget))
            throw new UsageException(FormattableString.Invariant(
                $"--budget must be greater than 0 and at most {MaxBudget} seconds, but is {budget}."));
        return budget;
    }
}
