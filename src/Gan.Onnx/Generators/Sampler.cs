using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx;

/// <summary>How a kind of generator makes images of a batch's inputs.</summary>
internal abstract class Sampler
{
    /// <summary>The sampler that a generator's metadata ask for.</summary>
    /// <param name="metadata">The generator's metadata.</param>
    /// <param name="steps">The steps of a denoiser's sampler; null for the default, and for other generators.</param>
    /// <exception cref="ArgumentException">The number of steps is out of its range.</exception>
    public static Sampler For(GeneratorMetadata metadata, int? steps) =>
        metadata.Diffusion is { } process ? new DdimSampler(metadata, process, steps) : new SinglePass(metadata);

    /// <summary>Makes the images of the first <paramref name="count"/> inputs.</summary>
    /// <param name="model">The generator's model.</param>
    /// <param name="inputs">The batch.</param>
    /// <param name="count">The number of images.</param>
    /// <param name="pixels">Receives count x channels x height x width values.</param>
    public abstract void Run(OnnxModel model, GeneratorInputs inputs, int count, Span<float> pixels);

    /// <summary>The first <paramref name="count"/> samples of a buffer, as a value for ONNX Runtime. Nothing is copied.</summary>
    protected static OrtValue First<T>(ModelTensor tensor, int count, Memory<T> buffer) where T : unmanaged
    {
        long[] shape = tensor.ShapeOf(count);
        return OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, buffer[..(int)Shapes.Count(shape)], shape);
    }

    /// <summary>The images are the model's output for the inputs, as a GAN's are.</summary>
    private sealed class SinglePass(GeneratorMetadata metadata) : Sampler
    {
        private readonly IReadOnlyList<ModelTensor> _inputs = metadata.Inputs;
        private readonly ModelTensor _output = metadata.Output;

        public override void Run(OnnxModel model, GeneratorInputs inputs, int count, Span<float> pixels)
        {
            List<OrtValue> values = [];
            try
            {
                foreach (ModelTensor tensor in _inputs)
                    values.Add(ValueOf(tensor, inputs, count));
                model.Run([.. _inputs.Zip(values)], _output.Name, _output.ShapeOf(count), pixels);
            }
            finally
            {
                values.ForEach(value => value.Dispose());
            }
        }

        private static OrtValue ValueOf(ModelTensor tensor, GeneratorInputs inputs, int count) => tensor.Name switch
        {
            "latent" => First(tensor, count, inputs.Latents),
            "label" => First(tensor, count, inputs.Labels),
            _ => First(tensor, count, inputs.Codes),
        };
    }
}
