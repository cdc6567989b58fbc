namespace Gan.Onnx;

/// <summary>A generator in ONNX Runtime: latents in, pixels out. Any number of threads may use it at once.</summary>
/// <example><code>
/// using var session = GeneratorSession.FromFile("generator.onnx");
/// var latents = new float[16 * session.Metadata.LatentSize];
/// LatentSampler.Fill(seed: 1, latents);
/// var pixels = new float[16 * session.Metadata.PixelCount];
/// session.Generate(latents, count: 16, pixels);
/// </code></example>
public sealed class GeneratorSession : ModelSession
{
    private readonly Sampler _sampler;

    /// <summary>Loads an ONNX model.</summary>
    /// <param name="model">The model's bytes.</param>
    /// <param name="options">The device, the threads and the sampling steps; the other options do not concern a session.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or does not fit the generator.</exception>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no generator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public GeneratorSession(ReadOnlyMemory<byte> model, GeneratorServingOptions? options = null)
        : base(new OnnxModel(model, options ??= new GeneratorServingOptions()))
    {
        Metadata = Model.Read(GeneratorMetadata.FromProperties);
        Classes = new ClassTable(Metadata.ClassNames);
        try
        {
            options.ValidateFor(Metadata);
            _sampler = Sampler.For(Metadata, options.SamplingSteps);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Loads an ONNX file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no ONNX model, or no generator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public static GeneratorSession FromFile(string path, GeneratorServingOptions? options = null) =>
        OnnxModel.FromFile(path, model => new GeneratorSession(model, options));

    /// <summary>What the model says of itself.</summary>
    public GeneratorMetadata Metadata { get; }

    /// <summary>The classes by their names.</summary>
    internal ClassTable Classes { get; }

    /// <summary>Generates images from latent vectors alone.</summary>
    /// <param name="latents">count x latent size.</param>
    /// <param name="count">The number of images; at least 1.</param>
    /// <param name="pixels">Receives count x channels x height x width values, by contract in the range of <see cref="Metadata"/>.</param>
    /// <exception cref="ArgumentException">A span's length is not what the count says.</exception>
    /// <exception cref="InvalidOperationException">The generator has classes or codes, which have to be given too.</exception>
    /// <exception cref="ObjectDisposedException">The session is disposed.</exception>
    public void Generate(ReadOnlySpan<float> latents, int count, Span<float> pixels)
    {
        if (Metadata.Classes > 0 || Metadata.CodeSize > 0)
            throw new InvalidOperationException(
                $"A generator with classes or codes must be given {nameof(GeneratorInputs)}, but was given latent vectors alone.");
        Guard.AtLeast(count, 1, nameof(count));
        Guard.Length(latents.Length, (long)count * Metadata.LatentSize, nameof(latents));
        var inputs = new GeneratorInputs(Metadata, count);
        latents.CopyTo(inputs.Latents.Span);
        Generate(inputs, count, pixels);
    }

    /// <summary>Generates images.</summary>
    /// <param name="inputs">Latent vectors, and labels and codes if the generator has them.</param>
    /// <param name="count">The number of images, from the first inputs; from 1 to the inputs' capacity.</param>
    /// <param name="pixels">Receives count x channels x height x width values, by contract in the range of <see cref="Metadata"/>.</param>
    /// <exception cref="ArgumentException">
    /// The inputs are another generator's, a label is none of its classes, or the span's length is not what the count says.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The session is disposed.</exception>
    public void Generate(GeneratorInputs inputs, int count, Span<float> pixels)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Metadata != Metadata)
            throw new ArgumentException($"The inputs must be made for {Metadata}, but are for {inputs.Metadata}.");
        Guard.InRange(count, 1, inputs.Capacity, nameof(count));
        Guard.Length(pixels.Length, (long)count * Metadata.PixelCount, nameof(pixels));
        foreach (long label in inputs.Labels.Span[..Math.Min(count, inputs.Labels.Length)])
            Guard.InHalfOpenRange(label, 0, Metadata.Classes, "A label");

        _sampler.Run(Model, inputs, count, pixels);
    }
}
