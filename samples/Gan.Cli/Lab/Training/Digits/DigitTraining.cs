using Microsoft.ML.Gan;

namespace Gan.Cli.Lab.Training.Digits;

/// <summary>A training of a <see cref="DigitModel"/>.</summary>
/// <param name="BaseChannels">The width of the networks.</param>
/// <param name="Steps">How long it is.</param>
/// <param name="Seed">What its random numbers come from.</param>
/// <param name="Progress">Who is told of it.</param>
/// <param name="CancellationToken">Ends it.</param>
internal sealed record DigitTraining(
    int BaseChannels, int Steps, int Seed, IProgress<TrainingProgress> Progress, CancellationToken CancellationToken);
