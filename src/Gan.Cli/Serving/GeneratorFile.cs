using Gan.Onnx;
using Microsoft.ML;

namespace Gan.Cli;

/// <summary>Reads a generator from a file.</summary>
internal static class GeneratorFile
{
    /// <summary>Opens an ONNX file, or the generator inside a saved pipeline.</summary>
    /// <inheritdoc cref="TrainedFile.Open"/>
    public static GeneratorTransformer Open(string path, GeneratorServingOptions options) => TrainedFile.Open(
        path, model => new GeneratorTransformer(model, outputColumnName: "Image", inputColumnName: "Seed", options), Find(options));

    /// <summary>Finds the generator in a saved pipeline.</summary>
    /// <inheritdoc cref="TrainedFile.Open"/>
    public static GeneratorTransformer FromPipeline(string path, GeneratorServingOptions options) =>
        TrainedFile.FromPipeline(path, Find(options));

    private static Func<ModelOperationsCatalog, ITransformer, GeneratorTransformer> Find(GeneratorServingOptions options) =>
        (catalog, pipeline) => catalog.FindGenerator(pipeline, options.GpuDeviceId, options.FallbackToCpu, threads: options.Threads);
}
