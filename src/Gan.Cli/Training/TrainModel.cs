using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>What a name in <c>gan train --model</c> stands for: a trainer, with the options that its paper found to work.</summary>
/// <param name="recipe">What it trains with where nothing else is asked for.</param>
internal abstract partial class TrainModel(Recipe recipe)
{
    /// <summary>The name.</summary>
    public string Name => recipe.Model;

    /// <summary>Trains it and fills the folder.</summary>
    /// <returns>The names of the files.</returns>
    /// <exception cref="UsageException">An option is out of its range, or asks for something that the model does not have.</exception>
    /// <exception cref="IOException">The data cannot be read, or the folder does not take files.</exception>
    public abstract string[] Train(TrainJob job);

    /// <summary>The trainer with what was asked for. It checks its options; then the folder and the device are claimed.</summary>
    /// <exception cref="UsageException">An option is out of its range, or asks for something that the model does not have.</exception>
    /// <exception cref="IOException">The folder does not take files.</exception>
    protected TTrainer Begin<TOptions, TTrainer>(
        TrainJob job, Func<TOptions, Recipe, TOptions> complete, Func<TOptions, TTrainer> create)
        where TOptions : TrainingOptions
    {
        var (options, trainer) = UsageException.Guard(() =>
        {
            Recipe asked = job.Settings.Change(recipe);
            TOptions options = complete((TOptions)job.Observed(asked.Options), asked);
            return (options, create(options));
        });
        job.Begin(options);
        return trainer;
    }
}
