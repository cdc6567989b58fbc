namespace Gan.Onnx;

/// <summary>How a kind of generator makes images of a batch's inputs: what its model must look like, and how it is run.</summary>
internal abstract class Sampler
{
    /// <summary>The model's inputs, in the order in which they are given to it.</summary>
    public abstract IReadOnlyList<ModelTensor> Inputs { get; }

    /// <summary>The model's output.</summary>
    public abstract ModelTensor Output { get; }

    /// <summary>The sampler that a generator's metadata ask for.</summary>
    /// <param name="metadata">The generator's metadata.</param>
    /// <param name="steps">The steps of a denoiser's sampler; null for the default, and for other generators.</param>
    /// <exception cref="ArgumentException">The number of steps is out of its range, or given for another generator.</exception>
    public static Sampler For(GeneratorMetadata metadata, int? steps = null) => (metadata.Diffusion, steps) switch
    {
        ({ } process, _) => new DdimSampler(metadata, process, steps),
        (null, null) => new SinglePass(metadata),
        _ => throw new ArgumentException(
            $"{nameof(GeneratorOptions.SamplingSteps)} must be null for a generator that is no denoiser, but is {steps}."),
    };

    /// <summary>Makes the images of the first <paramref name="count"/> inputs.</summary>
    /// <param name="model">A model with these inputs and this output.</param>
    /// <param name="inputs">The batch.</param>
    /// <param name="count">The number of images.</param>
    /// <param name="pixels">Receives count x channels x height x width values.</param>
    public abstract void Run(ModelRunner model, GeneratorInputs inputs, int count, Span<float> pixels);
}
