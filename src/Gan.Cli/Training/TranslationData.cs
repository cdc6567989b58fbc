using Gan.Onnx;
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
    public static IDataView LoadPairs(TrainJob job)
    {
        using ImageFiles inputs = Images(job, "input"), targets = Images(job, "target");
        if (inputs.Images.Select(image => image.Name).Except(targets.Images.Select(image => image.Name)).FirstOrDefault() is string lonely)
            throw new InvalidDataException(
                $"Each image of '{inputs.Path}' must have one of the same name in 'target', but '{lonely}' has none.");
        return Rows(job.Context, inputs.Images.Select(image => new PathRow
        {
            InputPath = Path.Combine(inputs.Path, image.Name),
            TargetPath = Path.Combine(targets.Path, image.Name),
        }));
    }

    /// <summary>Both domains beside each other in no order that means anything; the smaller one again and again.</summary>
    /// <exception cref="IOException">A folder is missing or has no images.</exception>
    public static IDataView LoadDomains(TrainJob job)
    {
        using ImageFiles inputs = Images(job, "input"), targets = Images(job, "target");
        return Rows(job.Context, Enumerable.Range(0, Math.Max(inputs.Images.Count, targets.Images.Count)).Select(i => new PathRow
        {
            InputPath = Path.Combine(inputs.Path, inputs.Images[i % inputs.Images.Count].Name),
            TargetPath = Path.Combine(targets.Path, targets.Images[i % targets.Images.Count].Name),
        }));
    }

    /// <summary>What comes before a trainer: the images of the files, of the size.</summary>
    public static IEstimator<ITransformer> Prepare(MLContext ml, int size) =>
        ml.Transforms.LoadImages(InputColumn, imageFolder: "", nameof(PathRow.InputPath))
            .Append(ml.Transforms.LoadImages(TargetColumn, imageFolder: "", nameof(PathRow.TargetPath)))
            .Append(ml.Transforms.ResizeImages(InputColumn, size, size))
            .Append(ml.Transforms.ResizeImages(TargetColumn, size, size));

    private static IDataView Rows(MLContext ml, IEnumerable<PathRow> rows) => ml.Data.LoadFromEnumerable(rows.ToArray());

    private static ImageFiles Images(TrainJob job, string domain)
    {
        string path = Path.GetFullPath(Path.Combine(job.Settings.Data, domain));
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException(
                $"--data must be a folder with sub-folders 'input' and 'target', but '{path}' does not exist.");
        ImageFiles images = ImageFiles.Open(path);
        if (images.Images.Count == 0)
            throw new InvalidDataException($"'{path}' must hold images (PNG, JPEG, GIF, BMP, WebP or ICO), but: {images.Summary}");
        job.Tell(images.Summary);
        return images;
    }

    private sealed class PathRow
    {
        public string InputPath { get; set; } = "";

        public string TargetPath { get; set; } = "";
    }
}
