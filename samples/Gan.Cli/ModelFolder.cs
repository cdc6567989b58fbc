using System.Text.Json;
using Gan.Cli.Commands;
using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Gan.Cli;

/// <summary>The folder that <c>gan train</c> fills. Each file in it is complete or not there.</summary>
/// <param name="path">The folder.</param>
internal sealed class ModelFolder(string path)
{
    private const string Generator = "generator.onnx";
    private const string Recognizer = "recognizer.onnx";
    private const string Pipeline = "pipeline.zip";
    private const string Samples = "samples.png";
    private const string Metrics = "metrics.csv";
    private const string Settings = "options.json";
    private const int SampleCount = 64;

    private static readonly JsonSerializerOptions _readable = new(Reporter.JsonFormat) { WriteIndented = true };

    /// <summary>The names of the files.</summary>
    public static string[] Files => [Generator, Pipeline, Samples, Metrics, Settings];

    /// <summary>Where the metrics go, which are written during the training.</summary>
    public string MetricsPath => this[Metrics];

    private string this[string name] => Path.Combine(path, name);

    /// <summary>Writes the model, a grid of its samples, and what it was asked to be.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Save(MLContext ml, TransformerChain<GeneratorTransformer> model, DataViewSchema schema, TrainSettings settings)
    {
        model.LastTransformer.SaveOnnx(this[Generator]);
        if (!model.LastTransformer.RecognizerModel.IsEmpty)
            model.LastTransformer.SaveRecognizer(this[Recognizer]);
        AtomicFile.Write(this[Pipeline], file => ml.Model.Save(model, schema, file));
        GeneratorTransformer generator = model.LastTransformer;
        SampleGrid.Save(generator.Generate(SampleCount, settings.Seed ?? 0), generator.Metadata, this[Samples]);
        AtomicFile.Write(this[Settings], file => File.WriteAllText(file, JsonSerializer.Serialize(settings, _readable) + "\n"));
    }
}
