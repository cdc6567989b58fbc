using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>
/// Adds a column of generated images to data, with a generator in ONNX Runtime. The same row gives the same image, in any order,
/// on any number of threads, alone or in a batch.
/// </summary>
/// <inheritdoc cref="ModelTransformer" path="/remarks"/>
public sealed class GeneratorTransformer : ModelTransformer
{
    private readonly GeneratorSettings _settings;
    private readonly GeneratorSession _session;

    /// <summary>Loads a generator.</summary>
    /// <param name="onnxModel">The ONNX model's bytes. They must not change afterwards.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="inputColumnName">The column that samples come from; see <see cref="GeneratorServingOptions.LatentSource"/>.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// A name is empty, an option is out of its range, or there is a column for labels or codes that the generator does not have.
    /// </exception>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no generator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public GeneratorTransformer(
        ReadOnlyMemory<byte> onnxModel, string outputColumnName, string inputColumnName, GeneratorServingOptions? options = null)
        : this(
            new GeneratorSettings(
                Guard.NotEmpty(outputColumnName, nameof(outputColumnName)), Guard.NotEmpty(inputColumnName, nameof(inputColumnName)),
                options ?? new GeneratorServingOptions()),
            new GeneratorSession(onnxModel, options))
    {
    }

    private GeneratorTransformer(GeneratorSettings settings, GeneratorSession session)
        : base(session, settings.OutputColumnName, settings.InputColumnName) => (_settings, _session) = (settings, session);

    /// <summary>The options.</summary>
    public GeneratorServingOptions Options => _settings.Options;

    /// <summary>What the model says of itself.</summary>
    public GeneratorMetadata Metadata => _session.Metadata;

    /// <summary>
    /// The ONNX model that reads this generator's codes off images (see <c>ApplyRecognizer</c>), where an InfoGAN has just been trained;
    /// empty otherwise. A saved model does not hold it: save it with <see cref="SaveRecognizer"/>.
    /// </summary>
    public ReadOnlyMemory<byte> RecognizerModel { get; internal init; }

    /// <summary>Writes a picture of samples, as square as their number allows.</summary>
    /// <param name="path">The file, with the extension ".png"; under its name it is complete or not there.</param>
    /// <param name="count">How many samples, 1 to 10,000.</param>
    /// <param name="seed">The first sample's seed; the others have the following ones.</param>
    /// <exception cref="ArgumentException">The path has another extension, or the picture would have more than 2^28 pixels.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of its range.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <example><code>
    /// generator.SaveGrid("samples.png", count: 36, seed: 7);
    /// </code></example>
    public void SaveGrid(string path, int count = 64, long seed = 0)
    {
        ImageGrid.RequirePng(path);
        Guard.InRange(count, 1, 10_000, nameof(count));
        ImageGrid.RequireFits(count, Metadata.Height, Metadata.Width);
        ImageGrid.Save(path, Generate(count, seed), Metadata.Channels, Metadata.Height, Metadata.Width, Metadata.Minimum, Metadata.Maximum);
    }

    /// <summary>Writes <see cref="RecognizerModel"/> to an ONNX file.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing is left behind.</exception>
    public void SaveRecognizer(string path)
    {
        if (RecognizerModel.IsEmpty)
            throw new InvalidOperationException("A recognizer must come from TrainInfoGan's Fit, but this generator has none.");
        AtomicFile.WriteAllBytes(path, RecognizerModel);
    }

    /// <summary>
    /// Generates images without any data: the ones that an integer column of <paramref name="seed"/>, seed + 1, … would give.
    /// </summary>
    /// <param name="count">The number of images; at least 1.</param>
    /// <param name="seed">The first image's seed.</param>
    /// <returns>
    /// count x channels x height x width pixels, from <see cref="ModelMetadata.Minimum"/> to <see cref="ModelMetadata.Maximum"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive, or the images do not fit one array.</exception>
    /// <example><code>
    /// float[] images = generator.Generate(16, seed: 1);
    /// </code></example>
    public float[] Generate(int count, long seed = 0) => Generate(count, seed, new SampleRequest());

    /// <summary>Generates images of a given class, of given codes or of truncated latents.</summary>
    /// <param name="count">The number of images; at least 1.</param>
    /// <param name="seed">The first image's seed; the others have the following ones.</param>
    /// <param name="request">What they have in common.</param>
    /// <returns>The pixels, as of <see cref="Generate(int, long)"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The count is out of its range, the label is none of the classes, or the codes or the truncation are wrong.
    /// </exception>
    /// <example><code>
    /// float[] sevens = generator.Generate(16, seed: 0, new SampleRequest { Label = "7", Truncation = 0.7 });
    /// </code></example>
    public float[] Generate(int count, long seed, SampleRequest request) =>
        new SeedRun(_session, _settings, request).Generate(count, seed);

    /// <summary>
    /// Generates the images on the way from one seed's latent vector to another's, by <see cref="LatentSampler.Interpolate"/>. Class
    /// and codes stay those of the request, or of the first seed.
    /// </summary>
    /// <param name="from">The seed of the first image.</param>
    /// <param name="to">The seed of the last image.</param>
    /// <param name="steps">The number of images; at least 2.</param>
    /// <param name="request">What they have in common.</param>
    /// <returns>The pixels, as of <see cref="Generate(int, long)"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The number of images is out of its range, the label is none of the classes, or the codes or the truncation are wrong.
    /// </exception>
    /// <example><code>
    /// float[] walk = generator.Interpolate(from: 1, to: 2, steps: 8, new SampleRequest());
    /// </code></example>
    public float[] Interpolate(long from, long to, int steps, SampleRequest request) =>
        new SeedRun(_session, _settings, request).Interpolate(from, to, steps);

    internal override string ToText() => SavedGenerator.ToText(_settings, OnnxModel);

    private protected override ModelBinding CreateBinding(DataViewSchema schema) => new GeneratorBinding(schema, _settings, _session);
}
