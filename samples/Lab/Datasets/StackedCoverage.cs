namespace Lab;

/// <summary>How well samples cover the modes of stacked digits, by the measures of PacGAN (Lin et al., arXiv:1712.04086).</summary>
/// <param name="ModesFound">The modes that at least one sample was read as, 0 to 1,000.</param>
/// <param name="ReverseKl">KL(samples || data) over the modes, in nats. N samples of the data themselves have about 1,000 / 2 N.</param>
internal sealed record StackedCoverage(int ModesFound, double ReverseKl)
{
    /// <summary>Measures samples by what their channels were read as.</summary>
    /// <param name="read">The digits, three for each sample.</param>
    /// <param name="probabilities">The data's probability of each mode, all greater than 0.</param>
    public static StackedCoverage Of(int[] read, double[] probabilities)
    {
        var counts = new int[StackedDigits.Modes];
        foreach (int[] labels in read.Chunk(StackedDigits.Channels))
            counts[StackedDigits.ModeOf(labels)]++;
        double samples = counts.Sum();
        return new StackedCoverage(counts.Count(count => count > 0),
            HistogramDivergence.KullbackLeibler([.. counts.Select(count => count / samples)], probabilities));
    }
}
