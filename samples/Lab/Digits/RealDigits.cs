using System.CommandLine;

namespace Lab;

/// <summary>
/// The 10,000 digits of MNIST's second set (LeCun et al., 1998), split into those to learn from and those held out to judge by.
/// </summary>
internal sealed class RealDigits
{
    /// <summary>The number of digits to learn from.</summary>
    public const int TrainingDigits = 8_500;

    /// <summary>The number of digits to judge by.</summary>
    public const int HeldOutDigits = 1_500;

    private const string ImagesFile = "t10k-images-idx3-ubyte.gz";
    private const string LabelsFile = "t10k-labels-idx1-ubyte.gz";

    // Beside a checkout.
    private static readonly string _folder = Path.Combine("..", "shared", "data", "mnist");

    /// <summary>The option that names their folder.</summary>
    public static Option<string> Option() => new("--data")
    {
        Description = $"The folder with {ImagesFile} and {LabelsFile}.",
        HelpName = "DIR",
        DefaultValueFactory = _ => _folder,
    };

    /// <summary>Opens the two files.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="side">The height and width to resize to.</param>
    /// <exception cref="IOException">A file is not there, or is no such file.</exception>
    public RealDigits(string folder, int side)
    {
        var ml = new MLContext();
        var files = ml.Data.LoadFromIdx(Path.Combine(folder, ImagesFile), Path.Combine(folder, LabelsFile));
        var digits = ml.Transforms.ResizeImages("Image", side, side).Fit(files).Transform(files);
        Training = ml.Data.SkipRows(digits, HeldOutDigits);
        HeldOut = ml.Data.TakeRows(digits, HeldOutDigits);
    }

    /// <summary>Rows with the columns "Image" and "Label".</summary>
    public IDataView Training { get; }

    /// <summary>1,500 other rows of the same columns.</summary>
    public IDataView HeldOut { get; }
}
