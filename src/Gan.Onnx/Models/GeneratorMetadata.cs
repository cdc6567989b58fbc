using System.Text.Json;

namespace Gan.Onnx;

/// <summary>What a server has to know of a generator.</summary>
/// <remarks>
/// The model's inputs follow from it: "latent", float N x <see cref="LatentSize"/>; with classes "label", int64 N, the index of each
/// sample's class; with codes "code", float N x <see cref="CodeSize"/>, the one-hot rows of the categorical codes in their order and
/// the continuous codes behind them. The output is "image", float N x channels x height x width. A denoiser (<see cref="Diffusion"/>)
/// has the inputs "sample", float N x channels x height x width, and "time", float N, from 1 to T, and the output "noise", shaped like
/// the sample.
/// </remarks>
public sealed record GeneratorMetadata : ModelMetadata
{
    private const string Kind = "generator";

    // A batch of the largest size (ServingOptions.BatchSize) fits one array.
    private const int MaxLatentSize = (1 << 22) - 1;
    private const int MaxPixelCount = (1 << 22) - 1;
    private const int MaxClasses = 1 << 16;

    private readonly EquatableList<string> _classNames = EquatableList<string>.Empty;
    private readonly EquatableList<int> _categoricalCodes = EquatableList<int>.Empty;

    /// <summary>The length of the latent vector. At least 1, and less than 4 Mi.</summary>
    public required int LatentSize { get; init; }

    /// <summary>The channels of the image: 1 (gray), 3 (red, green, blue) or 4 (red, green, blue, alpha).</summary>
    public required int Channels { get; init; }

    /// <summary>The height of the image in pixels. At least 1.</summary>
    public required int Height { get; init; }

    /// <summary>The width of the image in pixels. At least 1.</summary>
    public required int Width { get; init; }

    /// <summary>The names of a conditional generator's classes, in the order of their labels. All different, at most 65536.</summary>
    /// <value>The default is none: not conditional.</value>
    public IReadOnlyList<string> ClassNames
    {
        get => _classNames;
        init => _classNames = new EquatableList<string>(value);
    }

    /// <summary>The number of classes; 0 if the generator is not conditional.</summary>
    public int Classes => ClassNames.Count;

    /// <summary>The number of categories of each categorical code, at least 2 each (InfoGAN, arXiv:1606.03657).</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<int> CategoricalCodes
    {
        get => _categoricalCodes;
        init => _categoricalCodes = new EquatableList<int>(value);
    }

    /// <summary>The number of continuous codes, each from -1 to 1. At least 0.</summary>
    /// <value>The default is 0.</value>
    public int ContinuousCodes { get; init; }

    /// <summary>The length of the model's code vector: the categories of all categorical codes, and the continuous codes.</summary>
    public int CodeSize => CategoricalCodes.Sum() + ContinuousCodes;

    /// <summary>The number of codes: one value each gives a sample's codes, a category's index or a number from -1 to 1.</summary>
    public int CodeCount => CategoricalCodes.Count + ContinuousCodes;

    /// <summary>
    /// The diffusion that a denoiser was trained to undo. Its latent vector is the noise to start from, of
    /// <see cref="PixelCount"/> values, and it has no classes and no codes.
    /// </summary>
    /// <value>The default is null: a generator whose output is the image.</value>
    public DiffusionProcess? Diffusion { get; init; }

    /// <summary>The number of values in one image, channels x height x width. Less than 4 Mi.</summary>
    public int PixelCount => Channels * Height * Width;

    internal override IReadOnlyList<ModelTensor> Inputs => Diffusion is null ? [.. SamplingInputs()] : [Sample, Time];

    internal override ModelTensor Output => Diffusion is null ? Sample with { Name = "image" } : Sample with { Name = "noise" };

    private ModelTensor Sample => ModelTensor.Of<float>("sample", -1, Channels, Height, Width);

    private static ModelTensor Time => ModelTensor.Of<float>("time", -1);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> ToProperties() => ModelProperties.Of(
        Kind, this,
        [
            ("latent_size", LatentSize), ("channels", Channels), ("height", Height), ("width", Width), ("classes", Classes),
            ("class_names", JsonSerializer.Serialize([.. ClassNames], MetadataJson.Default.StringArray)),
            ("categorical_codes", JsonSerializer.Serialize([.. CategoricalCodes], MetadataJson.Default.Int32Array)),
            ("continuous_codes", ContinuousCodes),
            .. Diffusion is { } diffusion
                ? [("noise_schedule", diffusion.Schedule.Name), ("diffusion_timesteps", diffusion.Timesteps)]
                : Array.Empty<(string, object)>(),
        ]);

    /// <summary>
    /// Reads the metadata properties of an ONNX model. Classes that have a count but no names are named "0", "1", …
    /// </summary>
    /// <exception cref="InvalidDataException">The model is no generator, a property is missing, or a value makes no sense.</exception>
    public static GeneratorMetadata FromProperties(IReadOnlyDictionary<string, string> properties) =>
        ModelProperties.Read(Kind, properties, read => new GeneratorMetadata
        {
            LatentSize = read.Required<int>("latent_size"),
            Channels = read.Required<int>("channels"),
            Height = read.Required<int>("height"),
            Width = read.Required<int>("width"),
            ClassNames = ReadClassNames(read),
            CategoricalCodes = read.List("categorical_codes", MetadataJson.Default.Int32Array),
            ContinuousCodes = read.Optional("continuous_codes", 0),
            Minimum = read.Minimum,
            Maximum = read.Maximum,
            Diffusion = read.Text("noise_schedule") is { Length: > 0 } schedule
                ? new DiffusionProcess(NoiseSchedule.Get(schedule), read.Required<int>("diffusion_timesteps"))
                : null,
            Variant = read.Variant,
        });

    internal override void Validate()
    {
        base.Validate();
        Guard.InRange(LatentSize, 1, MaxLatentSize, nameof(LatentSize));
        if (Channels is not (1 or 3 or 4))
            throw new ArgumentException($"Channels must be 1, 3 or 4, but is {Channels}.");
        Guard.AtLeast(Height, 1, nameof(Height));
        Guard.AtLeast(Width, 1, nameof(Width));
        Guard.InRange((long)Channels * Height * Width, 1, MaxPixelCount, "Channels * Height * Width");
        ValidateClasses();
        ValidateCodes();
        ValidateDiffusion();
    }

    private static IReadOnlyList<string> ReadClassNames(ModelProperties read)
    {
        IReadOnlyList<string> names = read.List("class_names", MetadataJson.Default.StringArray);
        int count = read.Optional("classes", names.Count);
        Guard.InRange(count, 0, MaxClasses, nameof(Classes));
        if (names.Count == 0)
            return [.. Enumerable.Range(0, count).Select(label => FormattableString.Invariant($"{label}"))];
        Guard.Length(names.Count, count, nameof(ClassNames));
        return names;
    }

    private IEnumerable<ModelTensor> SamplingInputs()
    {
        yield return ModelTensor.Of<float>("latent", -1, LatentSize);
        if (Classes > 0)
            yield return ModelTensor.Of<long>("label", -1);
        if (CodeSize > 0)
            yield return ModelTensor.Of<float>("code", -1, CodeSize);
    }

    private void ValidateClasses()
    {
        Guard.InRange(Classes, 0, MaxClasses, nameof(Classes));
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < Classes; i++)
        {
            Guard.NotEmpty(ClassNames[i], $"{nameof(ClassNames)}[{i}]");
            if (!names.Add(ClassNames[i]))
                throw new ArgumentException($"{nameof(ClassNames)} must all be different, but '{ClassNames[i]}' stands there twice.");
        }
    }

    private void ValidateCodes()
    {
        for (int i = 0; i < CategoricalCodes.Count; i++)
            Guard.InRange(CategoricalCodes[i], 2, MaxLatentSize, $"{nameof(CategoricalCodes)}[{i}]");
        Guard.AtLeast(ContinuousCodes, 0, nameof(ContinuousCodes));
        Guard.InRange(CategoricalCodes.Sum(size => (long)size) + ContinuousCodes, 0, MaxLatentSize, nameof(CodeSize));
    }

    private void ValidateDiffusion()
    {
        if (Diffusion is null)
            return;
        Diffusion.Validate();
        if (LatentSize != PixelCount)
            throw new ArgumentException($"LatentSize must be a denoiser's number of pixels, {PixelCount}, but is {LatentSize}.");
        if (Classes > 0 || CodeSize > 0)
            throw new ArgumentException($"A denoiser must have no classes and no codes, but has {Classes} and {CodeCount}.");
    }
}
