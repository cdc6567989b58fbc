using System.Numerics;

namespace Lab;

/// <summary>How well samples cover the modes of a mixture, by the measures of VEEGAN (Srivastava et al., arXiv:1705.07761) and PacGAN
/// (Lin et al., arXiv:1712.04086).</summary>
/// <param name="Modes">How many modes there are.</param>
/// <param name="Covered">How many are covered: at least 1% of an even share of the samples lies within 3 sigma of such a mode.</param>
/// <param name="HighQuality">The share of the samples within 3 sigma of any mode, 0 to 1.</param>
/// <param name="ReverseKl">KL(q || uniform) = sum q_m log(k q_m) in nats, from 0 (even) to log k (one mode has all), where q_m is the share
/// of the samples that are nearer to mode m than to the others, however far; NaN where no sample is finite.</param>
internal sealed record ModeCoverage(int Modes, int Covered, double HighQuality, double ReverseKl)
{
    /// <summary>How many samples the measures are usually taken of.</summary>
    public const int Samples = 2_500;

    private const double MaxSigmas = 3;
    private const double LeastOfEvenShare = 0.01;

    /// <summary>Measures samples. One that is not finite belongs to no mode.</summary>
    /// <param name="samples">Row by row, N x 2; at least one.</param>
    /// <param name="mixture">What they should be of.</param>
    /// <exception cref="ArgumentException">There are no samples, or half a one.</exception>
    public static ModeCoverage Of(ReadOnlySpan<float> samples, GaussianMixture mixture)
    {
        if (samples.Length == 0 || samples.Length % 2 != 0)
            throw new ArgumentException($"{nameof(samples)} must hold a positive multiple of 2 values, but has {samples.Length}.");
        int count = samples.Length / 2;
        var nearest = new int[mixture.Modes.Count];
        var near = new int[mixture.Modes.Count];
        for (int i = 0; i < count; i++)
        {
            var sample = new Vector2(samples[2 * i], samples[2 * i + 1]);
            if (!float.IsFinite(sample.X) || !float.IsFinite(sample.Y))
                continue;
            (int mode, double distance) = Nearest(sample, mixture.Modes);
            nearest[mode]++;
            if (distance <= MaxSigmas * mixture.Sigma)
                near[mode]++;
        }
        double least = LeastOfEvenShare * count / mixture.Modes.Count;
        return new ModeCoverage(
            mixture.Modes.Count,
            near.Count(samplesNear => samplesNear >= least),
            (double)near.Sum() / count,
            DivergenceFromUniform(nearest));
    }

    private static (int Mode, double Distance) Nearest(Vector2 sample, IReadOnlyList<Vector2> modes)
    {
        (int Mode, double Distance) nearest = (0, double.PositiveInfinity);
        for (int mode = 0; mode < modes.Count; mode++)
        {
            double distance = double.Hypot((double)sample.X - modes[mode].X, (double)sample.Y - modes[mode].Y);
            if (distance < nearest.Distance)
                nearest = (mode, distance);
        }
        return nearest;
    }

    private static double DivergenceFromUniform(int[] counts)
    {
        double total = counts.Sum();
        return total == 0
            ? double.NaN
            : counts.Where(count => count > 0).Sum(count => count / total * Math.Log(counts.Length * count / total));
    }
}
