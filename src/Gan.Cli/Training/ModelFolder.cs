using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Cli;

/// <summary>The folder that <c>gan train</c> fills. Each file in it is complete or not there.</summary>
/// <param name="path">The folder.</param>
internal sealed class ModelFolder(string path)
{
    /// <summary>The name of the exported generator.</summary>
    public const string Generator = "generator.onnx";

    /// <summary>The name of the picture that the fitted model draws.</summary>
    public const string Samples = "samples.png";

    private const string Recognizer = "recognizer.onnx";
    private const string Translator = "translator.onnx";
    private const string Reverse = "reverse.onnx";
    private const string Pipeline = "pipeline.zip";
    private const string Metrics = "metrics.csv";
    private const string Settings = "options.json";
    private const int SampleCount = 64;

    /// <summary>Where the metrics go, which are written during the training.</summary>
    public string MetricsPath => this[Metrics];

    private string this[string name] => Path.Combine(path, name);

    /// <summary>Writes a generator, a grid of its samples, and what it was asked to be.</summary>
    /// <returns>The names of the folder's files.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public string[] Save(MLContext ml, TransformerChain<GeneratorTransformer> model, DataViewSchema schema, TrainSettings settings)
    {
        GeneratorTransformer generator = model.LastTransformer;
        generator.SaveOnnx(this[Generator]);
        if (!generator.RecognizerModel.IsEmpty)
            generator.SaveRecognizer(this[Recognizer]);
        SavePipeline(ml, model, schema);
        generator.SaveGrid(this[Samples], SampleCount, settings.Seed);
        SaveSettings(settings);
        return generator.RecognizerModel.IsEmpty
            ? [Generator, Pipeline, Samples, Metrics, Settings]
            : [Generator, Recognizer, Pipeline, Samples, Metrics, Settings];
    }

    /// <summary>Writes a translator and, where there is one, that of the other direction, and what it was asked to be.</summary>
    /// <returns>The names of the folder's files.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public string[] Save(MLContext ml, TransformerChain<TranslatorTransformer> model, DataViewSchema schema, TrainSettings settings)
    {
        TranslatorTransformer translator = model.LastTransformer;
        translator.SaveOnnx(this[Translator]);
        translator.Reverse?.SaveOnnx(this[Reverse]);
        SavePipeline(ml, model, schema);
        SaveSettings(settings);
        return translator.Reverse is null
            ? [Translator, Pipeline, Metrics, Settings]
            : [Translator, Reverse, Pipeline, Metrics, Settings];
    }

    private void SavePipeline(MLContext ml, ITransformer model, DataViewSchema schema)
    {
        // ML.NET saves no schema of images alone.
        DataViewSchema? saved = schema.All(column => column.Type is ImageDataViewType) ? null : schema;
        OutputFile.Write(this[Pipeline], file => ml.Model.Save(model, saved, file));
    }

    private void SaveSettings(TrainSettings settings) =>
        OutputFile.Write(this[Settings], file => File.WriteAllText(file, settings.ToJson()));
}
