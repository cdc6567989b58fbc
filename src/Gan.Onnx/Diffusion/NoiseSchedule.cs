namespace Gan.Onnx;

/// <summary>
/// How diffusion turns an image into noise over the times 1 to T: at time t it keeps alpha-bar(t) of the image's variance,
/// <c>q(x_t | x_0) = N(sqrt(alpha-bar(t)) x_0, (1 - alpha-bar(t)) I)</c>, where
/// <c>alpha-bar(t) = (1 - beta(1)) (1 - beta(2)) … (1 - beta(t))</c> (Ho et al., arXiv:2006.11239, equation 4).
/// </summary>
public abstract partial class NoiseSchedule
{
    // Nichol and Dhariwal's, below the 1 that would leave nothing of an image.
    private const double LargestBeta = 0.999;

    /// <summary>The name by which <see cref="Get"/> knows it.</summary>
    public abstract string Name { get; }

    /// <summary>alpha-bar(t) for t = 0 (where it is 1) to T: T + 1 values.</summary>
    /// <param name="timesteps">T, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">T is less than 1.</exception>
    public double[] GetAlphaBars(int timesteps)
    {
        Guard.AtLeast(timesteps, 1, nameof(timesteps));
        var alphaBars = new double[timesteps + 1];
        alphaBars[0] = 1;
        for (int time = 1; time <= timesteps; time++)
            alphaBars[time] = alphaBars[time - 1] * (1 - Math.Min(Beta(time, timesteps), LargestBeta));
        return alphaBars;
    }

    /// <summary>The variance of the noise that time t adds, before its bound of 0.999.</summary>
    /// <param name="time">t, from 1 to T.</param>
    /// <param name="timesteps">T.</param>
    private protected abstract double Beta(int time, int timesteps);
}
