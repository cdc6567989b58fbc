using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx;

/// <summary>A generator whose images are the model's output for the inputs, as a GAN's are.</summary>
internal sealed class SinglePass(GeneratorMetadata metadata) : Sampler
{
    private readonly ModelTensor _latent = ModelTensor.Of<float>("latent", -1, metadata.LatentSize);
    private readonly ModelTensor? _label = metadata.Classes > 0 ? ModelTensor.Of<long>("label", -1) : null;
    private readonly ModelTensor? _code = metadata.CodeSize > 0 ? ModelTensor.Of<float>("code", -1, metadata.CodeSize) : null;

    public override IReadOnlyList<ModelTensor> Inputs => [.. Present(_latent, _label, _code)];

    public override ModelTensor Output { get; } =
        ModelTensor.Of<float>("image", -1, metadata.Channels, metadata.Height, metadata.Width);

    public override void Run(ModelRunner model, GeneratorInputs inputs, int count, Span<float> pixels)
    {
        using OrtValue latent = _latent.First(count, inputs.Latents);
        using OrtValue? label = _label?.First(count, inputs.Labels);
        using OrtValue? code = _code?.First(count, inputs.Codes);
        model.Run([.. Present(latent, label, code)], count, pixels);
    }

    private static IEnumerable<T> Present<T>(params IEnumerable<T?> items) where T : class => items.OfType<T>();
}
