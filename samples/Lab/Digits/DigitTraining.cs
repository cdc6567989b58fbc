namespace Lab;

/// <summary>A training of a <see cref="DigitModel"/>.</summary>
/// <param name="BaseChannels">The width of the networks.</param>
/// <param name="Steps">How long it is.</param>
/// <param name="Seed">What its random numbers come from.</param>
/// <param name="Progress">Who is told of it.</param>
/// <param name="CancellationToken">Ends it.</param>
internal sealed record DigitTraining(
    int BaseChannels, int Steps, int Seed, IProgress<TrainingProgress> Progress, CancellationToken CancellationToken)
{
    private const int BatchSize = 32;
    private const int ReportInterval = 5;

    /// <summary>A model's own options with what all trainings have in common, and this one's.</summary>
    public T Complete<T>(T options) where T : TrainingOptions => options with
    {
        Steps = Steps,
        BatchSize = BatchSize,
        BaseChannels = BaseChannels,
        ShuffleBuffer = RealDigits.TrainingDigits,
        Threads = 1,
        Seed = Seed,
        Progress = Progress,
        ProgressInterval = ReportInterval,
        CancellationToken = CancellationToken,
    };
}
