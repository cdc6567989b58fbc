using System.CommandLine;
using System.Text.RegularExpressions;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Gan.Cli;

/// <summary>Finds the loader for what <c>--data</c> names.</summary>
internal static partial class TrainingData
{
    /// <summary>The name of the drawn digits.</summary>
    public const string Digits = "digits";

    /// <summary>The column of images.</summary>
    public const string ImageColumn = "Image";

    /// <summary>The column of labels, where there are labels.</summary>
    public const string LabelColumn = "Label";

    private const int LongestNumber = 32;
    private const string CifarExtension = ".bin";
    private const string CifarTrainingFiles = "data_batch_*" + CifarExtension;

    /// <summary>The option that names the images.</summary>
    /// <param name="more">What else it may be, to end the description with.</param>
    public static Option<string> Option(string more = "") => new("--data")
    {
        Description = "What to learn: digits (drawn on the fly), an IDX file (plain or gzip), a CIFAR-10 file (*.bin) or folder "
            + $"(data_batch_*.bin), or a folder or zip archive of images or of one folder of images per label{more}.",
        HelpName = "digits|FILE|DIR",
        DefaultValueFactory = _ => Digits,
    };

    /// <summary>Loads the images; a cursor reads them.</summary>
    /// <exception cref="UsageException">Labels were given for data that is no IDX file.</exception>
    /// <exception cref="IOException">The data does not exist, or is not of its format.</exception>
    public static IDataView Load(MLContext ml, TrainSettings settings)
    {
        var (data, labels) = (settings.Data, settings.Labels);
        if (File.Exists(data) && !IsCifar(data) && !IsArchive(data))
            return ml.Data.LoadFromIdx(data, labels);
        if (labels is not null)
            throw new UsageException($"--labels must go with an IDX file in --data, but --data is '{data}'.");
        if (data == Digits && Directory.Exists(data))
            throw new UsageException(
                $"--data must be unmistakable, but '{Digits}' stands for drawn digits and is a folder here, too: --data ./{Digits} is the "
                + "folder.");
        if (data == Digits)
            return ml.Data.LoadDigits(settings.Count, settings.Seed, settings.Size);
        if (File.Exists(data))
            return IsArchive(data) ? ml.Data.LoadFromImageFolder(data, environment: ml) : ml.Data.LoadFromCifar10(data);
        if (!Directory.Exists(data))
            throw new FileNotFoundException($"--data must be '{Digits}', a file or a folder, but '{data}' does not exist.");
        string[] cifar = Directory.GetFiles(data, CifarTrainingFiles);
        return cifar.Length > 0
            ? ml.Data.LoadFromCifar10(cifar.Order(StringComparer.Ordinal))
            : ml.Data.LoadFromImageFolder(data, environment: ml);
    }

    /// <summary>What comes before a trainer: images of the size, and where labels are needed keys in the order of their values.</summary>
    public static IEstimator<ITransformer> Prepare(MLContext ml, IDataView data, int size, bool withLabels)
    {
        var resize = ml.Transforms.ResizeImages(ImageColumn, size, size);
        if (!withLabels)
            return resize;
        bool areNames = data.Schema[LabelColumn].Type is TextDataViewType;
        return resize.Append(ml.Transforms.Conversion.MapValueToKey(
            LabelColumn,
            keyOrdinality: areNames
                ? ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence
                : ValueToKeyMappingEstimator.KeyOrdinality.ByValue,
            keyData: areNames ? NamesInOrder(ml, data) : null));
    }

    /// <summary>Labels that are names, as a person counts them: "2" before "10".</summary>
    private static IDataView NamesInOrder(MLContext ml, IDataView data) =>
        ml.Data.LoadFromEnumerable(data.GetColumn<string>(LabelColumn).Distinct()
            .OrderBy(name => Number().Replace(name, number => number.Value.PadLeft(LongestNumber, '0')), StringComparer.Ordinal)
            .Select(name => new LabelName { Label = name }).ToArray());

    private static bool IsArchive(string path) => Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    private static bool IsCifar(string path) => Path.GetExtension(path).Equals(CifarExtension, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    private sealed class LabelName
    {
        public string Label { get; set; } = "";
    }
}
