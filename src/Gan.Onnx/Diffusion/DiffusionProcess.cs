namespace Gan.Onnx;

/// <summary>The diffusion that a denoiser was trained to undo.</summary>
/// <param name="Schedule">How images turn into noise.</param>
/// <param name="Timesteps">T, the number of times: from 1 to 100000.</param>
public sealed record DiffusionProcess(NoiseSchedule Schedule, int Timesteps)
{
    private const int MaxTimesteps = 100_000;
    private const int DefaultSamplingSteps = 50;

    /// <summary>alpha-bar(t) for t = 0 to T: see <see cref="NoiseSchedule.GetAlphaBars"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">T is less than 1.</exception>
    public double[] GetAlphaBars() => Schedule.GetAlphaBars(Timesteps);

    /// <summary>
    /// The times of a sampler's S steps, evenly spread and the last of them T: <c>t_i = floor(i T / S)</c>, i = 1 to S.
    /// </summary>
    /// <param name="steps">S, from 1 to T; or null for 50, or T where that is less.</param>
    /// <exception cref="ArgumentOutOfRangeException">S is out of its range.</exception>
    internal int[] GetSamplingTimesteps(int? steps)
    {
        int count = steps ?? Math.Min(DefaultSamplingSteps, Timesteps);
        Guard.InRange(count, 1, Timesteps, "SamplingSteps");
        return [.. Enumerable.Range(1, count).Select(i => (int)((long)i * Timesteps / count))];
    }

    /// <exception cref="ArgumentException">The schedule is null, or T is out of its range.</exception>
    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(Schedule);
        Guard.InRange(Timesteps, 1, MaxTimesteps, nameof(Timesteps));
    }
}
