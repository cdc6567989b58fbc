namespace Lab;

/// <summary>A variant trained with a network.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Network">The network.</param>
/// <param name="Score">What its samples are worth.</param>
/// <param name="Samples">The samples, row by row.</param>
internal sealed record RobustnessCell(GanVariant Variant, GanNetwork Network, SampleScore Score, float[] Samples)
{
    private const int LatentSize = 32;
    private const double EmaDecay = 0.99;

    /// <summary>Both names.</summary>
    public string Name => $"{Variant.Name}/{Network.Name}";

    /// <summary>Trains on digits. Losses that are not finite end no training: the cell then has no score.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RobustnessCell Train(
        DigitPool digits, GanVariant variant, GanNetwork network, RobustnessScale scale, int seed, CancellationToken cancellationToken)
    {
        var options = new GanOptions
        {
            Variant = variant,
            Network = network,
            LatentSize = LatentSize,
            BatchSize = scale.BatchSize,
            BaseChannels = scale.BaseChannels,
            Steps = scale.Steps,
            EmaDecay = EmaDecay,
            Seed = seed,
        };
        using var gan = new LabGan(digits.Training, channels: 1, DigitPool.Side, options);
        gan.Train(_ => { }, cancellationToken);
        float[] samples = gan.Sample(DigitPool.Compared);
        bool isFinite = double.IsFinite(gan.Read(TrainingMetric.CriticLoss)) && double.IsFinite(gan.Read(TrainingMetric.GeneratorLoss));
        return new RobustnessCell(variant, network, isFinite ? digits.Scorer.Score(samples) : SampleScore.NotFinite, samples);
    }
}
