using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx;

/// <summary>
/// A denoiser whose images are drawn by DDIM (Song et al., arXiv:2010.02502): the latent vector is the noise of time T, from which the
/// model's predictions lead step by step to an image. Nothing is drawn on the way, so the latent vector determines the image.
/// </summary>
/// <exception cref="ArgumentOutOfRangeException">The number of steps is out of its range.</exception>
internal sealed class DdimSampler(GeneratorMetadata metadata, DiffusionProcess process, int? steps) : Sampler
{
    private readonly DdimStep[] _steps = DdimStep.Of(process, steps);

    public override void Run(OnnxModel model, GeneratorInputs inputs, int count, Span<float> pixels)
    {
        float[] sample = inputs.Latents.Span[..pixels.Length].ToArray();
        var times = new float[count];
        (ModelTensor sampleInput, ModelTensor timeInput, ModelTensor noise) = (metadata.Inputs[0], metadata.Inputs[1], metadata.Output);
        using OrtValue sampleValue = First<float>(sampleInput, count, sample);
        using OrtValue timeValue = First<float>(timeInput, count, times);
        foreach (DdimStep step in _steps)
        {
            Array.Fill(times, step.Time);
            // The pixels' own place serves for the noise until the last step is taken.
            model.Run([(sampleInput, sampleValue), (timeInput, timeValue)], noise.Name, noise.ShapeOf(count), pixels);
            step.Apply(sample, pixels, metadata.Minimum, metadata.Maximum);
        }
        sample.CopyTo(pixels);
    }
}
