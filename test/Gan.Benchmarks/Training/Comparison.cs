namespace Gan.Benchmarks;

/// <summary>This package's trainer against its peers, run in turns: A B C A B C.</summary>
/// <param name="trainers">This package's, in one or more precisions.</param>
/// <param name="peers">The others.</param>
internal sealed class Comparison(IReadOnlyList<Trainer> trainers, IReadOnlyList<Trainer> peers)
{
    /// <summary>Runs it all at one width.</summary>
    /// <param name="data">An IDX file of images.</param>
    /// <param name="width">The networks' width.</param>
    /// <param name="steps">Steps to measure in each run.</param>
    /// <param name="threads">libtorch's threads, for all.</param>
    /// <param name="pairs">Turns, in each of which every trainer runs once.</param>
    /// <param name="log">Is told of each run.</param>
    public IEnumerable<ComparisonRow> Run(string data, int width, int steps, int threads, int pairs, TextWriter log)
    {
        var runs = Enumerable.Repeat(trainers.Concat(peers), pairs).SelectMany(turn => turn).ToLookup(
            trainer => trainer,
            trainer =>
            {
                var run = trainer.Run(data, width, steps, threads);
                log.WriteLine($"base {width}, {trainer.Name}: {run}");
                return run;
            });
        return trainers.SelectMany(trainer => peers.Select(peer => ComparisonRow.Of(width, trainer, peer, runs)));
    }
}
