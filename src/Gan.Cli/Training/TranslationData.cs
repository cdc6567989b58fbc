using Microsoft.ML;

namespace Gan.Cli;

/// <summary>
/// Loads what <c>gan train --model pix2pix|cyclegan --data DIR</c> learns from: the folder's sub-folders "input" and "target".
/// </summary>
internal static class TranslationData
{
    /// <summary>The column of images to translate.</summary>
    public const string InputColumn = "Input";

    /// <summary>The column of images to translate to.</summary>
    public const string TargetColumn = "Target";

    /// <summary>Pairs: each image of "input" with that of the same name in "target".</summary>
    /// <exception cref="IOException">A folder is missing or has no images, or an image has no partner.</exception>
    public static IDataView LoadPairs(MLContext ml, string folder)
    {
        string[] inputs = Images(folder, "input"), targets = Images(folder, "target");
        if (inputs.Select(Path.GetFileName).Except(targets.Select(Path.GetFileName)).FirstOrDefault() is string lonely)
            throw new InvalidDataException(
                $"Each image of '{Path.Combine(folder, "input")}' must have one of the same name in 'target', but '{lonely}' has none.");
        return Rows(ml, inputs.Select(path => new PathRow
        {
            InputPath = path,
            TargetPath = Path.Combine(folder, "target", Path.GetFileName(path)),
        }));
    }

    /// <summary>Both domains beside each other in no order that means anything; the smaller one again and again.</summary>
    /// <exception cref="IOException">A folder is missing or has no images.</exception>
    public static IDataView LoadDomains(MLContext ml, string folder)
    {
        string[] inputs = Images(folder, "input"), targets = Images(folder, "target");
        return Rows(ml, Enumerable.Range(0, Math.Max(inputs.Length, targets.Length)).Select(i => new PathRow
        {
            InputPath = inputs[i % inputs.Length],
            TargetPath = targets[i % targets.Length],
        }));
    }

    /// <summary>What comes before a trainer: the images of the files, of the size.</summary>
    public static IEstimator<ITransformer> Prepare(MLContext ml, int size) =>
        ml.Transforms.LoadImages(InputColumn, imageFolder: "", nameof(PathRow.InputPath))
            .Append(ml.Transforms.LoadImages(TargetColumn, imageFolder: "", nameof(PathRow.TargetPath)))
            .Append(ml.Transforms.ResizeImages(InputColumn, size, size))
            .Append(ml.Transforms.ResizeImages(TargetColumn, size, size));

    private static IDataView Rows(MLContext ml, IEnumerable<PathRow> rows) => ml.Data.LoadFromEnumerable(rows.ToArray());

    private static string[] Images(string folder, string domain)
    {
        string path = Path.GetFullPath(Path.Combine(folder, domain));
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException(
                $"--data must be a folder with sub-folders 'input' and 'target', but '{path}' does not exist.");
        return ImageFolder.Files(path);
    }

    private sealed class PathRow
    {
        public string InputPath { get; set; } = "";

        public string TargetPath { get; set; } = "";
    }
}
