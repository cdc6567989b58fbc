using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx;

/// <summary>
/// A denoiser whose images are drawn by DDIM (Song et al., arXiv:2010.02502): the latent vector is the noise of time T, from which the
/// model's predictions lead step by step to an image. Nothing is drawn on the way, so the latent vector determines the image.
/// </summary>
internal sealed class DdimSampler : Sampler
{
    private readonly GeneratorMetadata _metadata;
    private readonly DdimStep[] _steps;
    private readonly ModelTensor _sample;
    private readonly ModelTensor _time = ModelTensor.Of<float>("time", -1);

    /// <exception cref="ArgumentOutOfRangeException">The number of steps is out of its range.</exception>
    public DdimSampler(GeneratorMetadata metadata, DiffusionProcess process, int? steps)
    {
        _metadata = metadata;
        _steps = DdimStep.Of(process, steps);
        _sample = ModelTensor.Of<float>("sample", -1, metadata.Channels, metadata.Height, metadata.Width);
        Output = _sample with { Name = "noise" };
    }

    public override IReadOnlyList<ModelTensor> Inputs => [_sample, _time];

    public override ModelTensor Output { get; }

    public override void Run(ModelRunner model, GeneratorInputs inputs, int count, Span<float> pixels)
    {
        float[] sample = inputs.Latents.Span[..pixels.Length].ToArray();
        var times = new float[count];
        using OrtValue sampleValue = _sample.First<float>(count, sample);
        using OrtValue timeValue = _time.First<float>(count, times);
        foreach (DdimStep step in _steps)
        {
            Array.Fill(times, step.Time);
            // The pixels' own place serves for the noise until the last step is taken.
            model.Run([sampleValue, timeValue], count, pixels);
            step.Apply(sample, pixels, _metadata.Minimum, _metadata.Maximum);
        }
        sample.CopyTo(pixels);
    }
}
