using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;
using Microsoft.ML.Transforms.Image;

namespace Gan.Cli;

/// <summary>
/// The folder that <c>gan train</c> fills. Its files are written into a hidden folder inside, and moved to their places together.
/// </summary>
/// <param name="path">The folder.</param>
internal sealed class ModelFolder(string path) : IDisposable
{
    /// <summary>The name of the exported generator.</summary>
    public const string Generator = "generator.onnx";

    /// <summary>The name of the picture that the fitted model draws.</summary>
    public const string Samples = "samples.png";

    /// <summary>The name of the picture that the ONNX file draws, of <c>gan demo</c>.</summary>
    public const string Generated = "generated.png";

    private const string Recognizer = "recognizer.onnx";
    private const string Translator = "translator.onnx";
    private const string Reverse = "reverse.onnx";
    private const string Pipeline = "pipeline.zip";
    private const string MetricsFile = "metrics.csv";
    private const string PartialMetrics = MetricsFile + ".partial";
    private const string Settings = "options.json";
    private const string Staging = ".gan-training";
    private const int SampleCount = 64;

    private static readonly string[] _models = [Generator, Translator, Recognizer, Reverse, Pipeline];
    private static readonly string[] _all = [.. _models, Samples, Generated, MetricsFile, Settings];

    private ClaimedFolder? _claim;
    private bool _isStaging, _keepsStaging;

    /// <summary>The figures, which are written during the training.</summary>
    public CsvMetrics Metrics { get; } = new(Path.Combine(path, Staging, MetricsFile));

    private string this[string name] => Path.Combine(path, name);

    /// <summary>Makes the folder, for this training alone.</summary>
    /// <param name="overwrites">Whether what it writes may take the place of an earlier model.</param>
    /// <exception cref="UsageException">There is a model that it may not overwrite.</exception>
    /// <exception cref="IOException">The folder does not take files, or another training is filling it.</exception>
    public void Open(bool overwrites)
    {
        _claim = new ClaimedFolder(path);
        // In the hidden folder there is a model where it could not be moved to its place.
        string? earlier = _all.Concat(_models.Select(name => Path.Combine(Staging, name)))
            .FirstOrDefault(name => Path.Exists(this[name]));
        if (earlier is not null && !overwrites)
            throw new UsageException(
                $"--out must be a folder without a model, but '{path}' has {earlier} already. --overwrite replaces the model there.");
        if (_all.FirstOrDefault(name => Directory.Exists(this[name])) is string folder)
            throw new IOException($"Cannot write '{this[folder]}': it is a folder.");
        DeleteStaging();
        _isStaging = true;
        new DirectoryInfo(Directory.CreateDirectory(this[Staging]).FullName).Attributes |= FileAttributes.Hidden;
    }

    /// <summary>Writes a generator, a grid of its samples, and what it was asked to be.</summary>
    /// <returns>The names of the folder's files.</returns>
    /// <exception cref="IOException">A file cannot be written; the message says which, and the others are there.</exception>
    public string[] Save(MLContext ml, TransformerChain<GeneratorTransformer> model, DataViewSchema schema, TrainSettings settings)
    {
        GeneratorTransformer generator = model.LastTransformer;
        List<ModelFile> files = [new(Generator, generator.SaveOnnx)];
        if (!generator.RecognizerModel.IsEmpty)
            files.Add(new(Recognizer, generator.SaveRecognizer));
        files.Add(new(Pipeline, file => SavePipeline(ml, model, schema, file)));
        files.Add(new(Samples, file => generator.SaveGrid(file, SampleCount, settings.Seed)));
        return Save([.. files, .. Records(settings)]);
    }

    /// <summary>Writes a translator and, where there is one, that of the other direction, and what it was asked to be.</summary>
    /// <returns>The names of the folder's files.</returns>
    /// <exception cref="IOException">A file cannot be written; the message says which, and the others are there.</exception>
    public string[] Save(MLContext ml, TransformerChain<TranslatorTransformer> model, DataViewSchema schema, TrainSettings settings)
    {
        TranslatorTransformer translator = model.LastTransformer;
        List<ModelFile> files = [new(Translator, translator.SaveOnnx)];
        if (translator.Reverse is { } reverse)
            files.Add(new(Reverse, reverse.SaveOnnx));
        files.Add(new(Pipeline, file => SavePipeline(ml, model, schema, file)));
        return Save([.. files, .. Records(settings)]);
    }

    public void Dispose()
    {
        Metrics.Dispose();
        if (_claim is null)
            return;
        // The figures of a training that failed say why.
        if (File.Exists(Staged(PartialMetrics)))
            File.Move(Staged(PartialMetrics), this[PartialMetrics], overwrite: true);
        if (_isStaging && !_keepsStaging)
            DeleteStaging();
        _claim.Dispose();
    }

    private static void SavePipeline(MLContext ml, ITransformer model, DataViewSchema schema, string file)
    {
        // ML.NET saves no schema of images alone.
        DataViewSchema? saved = schema.All(column => column.Type is ImageDataViewType) ? null : schema;
        ml.Model.Save(model, saved, file);
    }

    private ModelFile[] Records(TrainSettings settings) =>
    [
        new(MetricsFile, _ => Metrics.Complete()),
        new(Settings, file => File.WriteAllText(file, settings.ToJson())),
    ];

    /// <summary>
    /// Writes the files, the model first, and moves them to their places. Those of an earlier model go. One that cannot be written does not
    /// keep the others from being there.
    /// </summary>
    private string[] Save(ModelFile[] files)
    {
        var failures = new Dictionary<string, Exception>();
        foreach (var (name, write) in files)
        {
            // Half a file would only take the place that the next one needs.
            if (!Try(name, () => write(Staged(name))))
                Try(name, () => File.Delete(Staged(name)));
        }
        string model = files[0].Name;
        if (failures.TryGetValue(model, out Exception? lost))
            throw new IOException($"Nothing is written to '{path}': {lost.Message}", lost);
        string[] written = [.. files.Select(file => file.Name).Where(name => !failures.ContainsKey(name))];
        foreach (string name in written)
            _keepsStaging |= !Try(name, () => File.Move(Staged(name), this[name], overwrite: true));
        foreach (string name in _all.Append(PartialMetrics).Except(written))
            File.Delete(this[name]);
        return failures.Count == 0 ? written : throw Incomplete(failures);

        bool Try(string name, Action action)
        {
            try
            {
                action();
                return true;
            }
            // Whatever it is, what else the training has made is not to be lost.
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failures.TryAdd(name, e);
                return false;
            }
        }
    }

    private IOException Incomplete(Dictionary<string, Exception> failures)
    {
        string where = _keepsStaging ? $" What could not be moved is in '{this[Staging]}'." : "";
        Exception first = failures.Values.First();
        return new IOException($"The model is in '{path}', but without {string.Join(", ", failures.Keys)}: {first.Message}{where}", first);
    }

    private string Staged(string name) => this[Path.Combine(Staging, name)];

    private void DeleteStaging()
    {
        if (Directory.Exists(this[Staging]))
            Directory.Delete(this[Staging], recursive: true);
    }

    private sealed record ModelFile(string Name, Action<string> Write);
}
