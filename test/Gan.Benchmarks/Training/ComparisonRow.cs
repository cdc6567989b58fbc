namespace Gan.Benchmarks;

/// <summary>This package's trainer against one peer at one width.</summary>
/// <param name="Base">The networks' width.</param>
/// <param name="Trainer">This package's, by name.</param>
/// <param name="Peer">The other, by name.</param>
/// <param name="Ours">This package's figures.</param>
/// <param name="Theirs">The peer's.</param>
/// <param name="Speed">This package's steps per second over the peer's, in each pair of runs of one turn. Above 1 is faster.</param>
/// <param name="Memory">This package's peak memory over the peer's, likewise. Below 1 is less.</param>
internal sealed record ComparisonRow(
    int Base, string Trainer, string Peer, TrainerFigures Ours, TrainerFigures Theirs, Statistics Speed, Statistics Memory)
{
    /// <param name="width">The networks' width.</param>
    /// <param name="trainer">This package's.</param>
    /// <param name="peer">The other.</param>
    /// <param name="runs">The runs of each, turn by turn.</param>
    public static ComparisonRow Of(int width, Trainer trainer, Trainer peer, ILookup<Trainer, TrainingMeasurement> runs)
    {
        TrainingMeasurement[] ours = [.. runs[trainer]], theirs = [.. runs[peer]];
        return new ComparisonRow(
            width, trainer.Name, peer.Name, TrainerFigures.Of(ours), TrainerFigures.Of(theirs),
            Statistics.Of(ours.Zip(theirs, (our, their) => their.SecondsPerStep / our.SecondsPerStep)),
            Statistics.Of(ours.Zip(theirs, (our, their) => (double)our.PeakBytes / their.PeakBytes)));
    }

    public override string ToString() =>
        $"""
        Base {Base}, {Trainer} against {Peer}: {Speed.ToString("F2")} times as fast, {Memory.ToString("F2")} times the memory
          {Trainer}: {Ours}
          {Peer}: {Theirs}
        """;
}
