namespace Gan.Onnx;

/// <summary>
/// A deterministic step of DDIM (Song et al., arXiv:2010.02502, equation 12 with sigma = 0) from time t to an earlier time s:
/// <c>x_0 = clip((x_t - sqrt(1 - alpha-bar(t)) noise) / sqrt(alpha-bar(t)))</c>, and
/// <c>x_s = sqrt(alpha-bar(s)) x_0 + sqrt(1 - alpha-bar(s)) (x_t - sqrt(alpha-bar(t)) x_0) / sqrt(1 - alpha-bar(t))</c>, where the last
/// factor is the noise that fits the clipped x_0.
/// </summary>
internal readonly struct DdimStep
{
    // x_0 = clip(_sampleToImage x_t - _noiseToImage noise), x_s = _sampleToSample x_t + _imageToSample x_0.
    private readonly float _sampleToImage;
    private readonly float _noiseToImage;
    private readonly float _sampleToSample;
    private readonly float _imageToSample;

    public DdimStep(int time, double alphaBar, double earlierAlphaBar)
    {
        Time = time;
        double noiseRatio = Math.Sqrt((1 - earlierAlphaBar) / (1 - alphaBar));
        _sampleToImage = (float)(1 / Math.Sqrt(alphaBar));
        _noiseToImage = (float)Math.Sqrt((1 - alphaBar) / alphaBar);
        _sampleToSample = (float)noiseRatio;
        _imageToSample = (float)(Math.Sqrt(earlierAlphaBar) - Math.Sqrt(alphaBar) * noiseRatio);
    }

    /// <summary>t, at which the noise is to be predicted.</summary>
    public int Time { get; }

    /// <summary>The steps from T to 0, in the order in which they are taken.</summary>
    /// <param name="process">The diffusion to undo.</param>
    /// <param name="count">The number of steps; null for the default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of its range.</exception>
    public static DdimStep[] Of(DiffusionProcess process, int? count)
    {
        int[] times = [0, .. process.GetSamplingTimesteps(count)];
        double[] alphaBars = process.GetAlphaBars();
        return [.. times.Zip(times.Skip(1), (earlier, time) => new DdimStep(time, alphaBars[time], alphaBars[earlier])).Reverse()];
    }

    /// <summary>Takes the step.</summary>
    /// <param name="sample">x_t; becomes x_s.</param>
    /// <param name="noise">The predicted noise.</param>
    /// <param name="minimum">The least value of a pixel.</param>
    /// <param name="maximum">The greatest value of a pixel.</param>
    public void Apply(Span<float> sample, ReadOnlySpan<float> noise, float minimum, float maximum)
    {
        for (int i = 0; i < sample.Length; i++)
        {
            float image = Math.Clamp(_sampleToImage * sample[i] - _noiseToImage * noise[i], minimum, maximum);
            sample[i] = _sampleToSample * sample[i] + _imageToSample * image;
        }
    }
}
