namespace Gan.Cli;

/// <summary>What a name in <c>gan train --model</c> stands for: a trainer, with the options that its paper found to work.</summary>
internal abstract partial class TrainModel
{
    /// <summary>The name.</summary>
    public abstract string Name { get; }

    /// <summary>Trains it and fills the folder.</summary>
    /// <returns>The names of the files.</returns>
    /// <exception cref="UsageException">An option is out of its range, or asks for something that the model does not have.</exception>
    /// <exception cref="IOException">The data cannot be read, or the folder does not take files.</exception>
    public abstract string[] Train(TrainJob job);
}
