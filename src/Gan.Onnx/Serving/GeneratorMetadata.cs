namespace Gan.Onnx;

/// <summary>What a server has to know of a generator. It is stored in the ONNX model, as metadata properties.</summary>
/// <remarks>
/// The model's inputs follow from it: "latent", float N x <see cref="LatentSize"/>; with classes "label", int64 N, the index of each
/// sample's class; with codes "code", float N x <see cref="CodeSize"/>, the one-hot rows of the categorical codes in their order and
/// the continuous codes behind them. The output is "image", float N x channels x height x width. A denoiser (<see cref="Diffusion"/>)
/// has the inputs "sample", float N x channels x height x width, and "time", float N, from 1 to T, and the output "noise", shaped like
/// the sample.
/// </remarks>
public sealed partial record GeneratorMetadata
{
    // A batch of the largest size (GeneratorOptions.BatchSize) fits one array.
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

    /// <summary>The pixel value that stands for byte 0.</summary>
    /// <value>The default is -1.</value>
    public float Minimum { get; init; } = -1f;

    /// <summary>The pixel value that stands for byte 255. Above <see cref="Minimum"/>.</summary>
    /// <value>The default is 1.</value>
    public float Maximum { get; init; } = 1f;

    /// <summary>
    /// The diffusion that a denoiser was trained to undo. Its latent vector is the noise to start from, of
    /// <see cref="PixelCount"/> values, and it has no classes and no codes.
    /// </summary>
    /// <value>The default is null: a generator whose output is the image.</value>
    public DiffusionProcess? Diffusion { get; init; }

    /// <summary>The name of the GAN variant that trained the generator.</summary>
    /// <value>The default is empty: not known.</value>
    public string Variant { get; init; } = "";

    /// <summary>The number of values in one image, channels x height x width. Less than 4 Mi.</summary>
    public int PixelCount => Channels * Height * Width;

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal void Validate()
    {
        Guard.InRange(LatentSize, 1, MaxLatentSize, nameof(LatentSize));
        if (Channels is not (1 or 3 or 4))
            throw new ArgumentException($"Channels must be 1, 3 or 4, but is {Channels}.");
        Guard.AtLeast(Height, 1, nameof(Height));
        Guard.AtLeast(Width, 1, nameof(Width));
        Guard.InRange((long)Channels * Height * Width, 1, MaxPixelCount, "Channels * Height * Width");
        ValidateClasses();
        ValidateCodes();
        ValidateDiffusion();
        Guard.Finite(Minimum, nameof(Minimum));
        Guard.Finite(Maximum, nameof(Maximum));
        Guard.GreaterThan(Maximum, Minimum, nameof(Maximum));
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
