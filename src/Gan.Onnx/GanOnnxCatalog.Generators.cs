using Gan.Onnx;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>Generators, translators and recognizers in ONNX files as ML.NET's transforms.</summary>
public static partial class GanOnnxCatalog
{
    /// <summary>Adds a column of images from a generator in an ONNX file: for each row the sample of its content.</summary>
    /// <param name="catalog">The transforms catalog.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="modelFile">The ONNX file of the generator.</param>
    /// <param name="inputColumnName">
    /// The column that samples come from, or null for the one named <paramref name="outputColumnName"/>. An integer is a seed; of an
    /// image, a vector of Single or Byte, a Single or a text the content counts, and equal rows give equal samples.
    /// </param>
    /// <param name="gpuDeviceId">The CUDA device to run on, or null for the CPU.</param>
    /// <param name="fallbackToCpu">Whether to run on the CPU when the CUDA device cannot be used.</param>
    /// <param name="environment">
    /// The context whose log is told of such a fall-back, or null for <see cref="System.Diagnostics.Trace"/>.
    /// </param>
    /// <exception cref="ArgumentException">A name is empty, or the device id is negative.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no ONNX model, or no generator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    /// <example><code>
    /// using var serving = ml.Transforms.ApplyGenerator("Synthetic", "generator.onnx", inputColumnName: "Seed").Fit(data);
    /// IDataView result = serving.Transform(data);
    /// </code></example>
    public static GeneratorEstimator ApplyGenerator(
        this TransformsCatalog catalog, string outputColumnName, string modelFile, string? inputColumnName = null,
        int? gpuDeviceId = null, bool fallbackToCpu = false, IHostEnvironment? environment = null) =>
        catalog.ApplyGenerator(
            outputColumnName, modelFile, inputColumnName,
            new GeneratorServingOptions { GpuDeviceId = gpuDeviceId, FallbackToCpu = fallbackToCpu, Environment = environment });

    /// <summary>Adds a column of samples from a generator in an ONNX file.</summary>
    /// <param name="catalog">The transforms catalog.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="modelFile">The ONNX file of the generator.</param>
    /// <param name="inputColumnName">
    /// The column that samples come from, or null for the one named <paramref name="outputColumnName"/>.
    /// </param>
    /// <param name="options">
    /// Where samples come from, label and code columns, what the output column holds, the seed, the batch size and the device.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A name is empty, an option is out of its range, or there is a column for labels or codes that the generator does not have.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no ONNX model, or no generator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    /// <example><code>
    /// var options = new GeneratorServingOptions { LabelColumnName = "Digit", Truncation = 0.7 };
    /// using var serving = ml.Transforms.ApplyGenerator("Synthetic", "generator.onnx", "Seed", options).Fit(data);
    /// </code></example>
    public static GeneratorEstimator ApplyGenerator(
        this TransformsCatalog catalog, string outputColumnName, string modelFile, string? inputColumnName, GeneratorServingOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return OnnxModel.FromFile(
            modelFile, model => new GeneratorEstimator(model, outputColumnName, inputColumnName ?? outputColumnName, options));
    }

    /// <summary>
    /// Gives the first generator of a model that <c>Model.Load</c> loaded as a transformer that computes in batches, on a device of
    /// choice. (In the loaded model itself the generator computes row by row, on the CPU.)
    /// </summary>
    /// <param name="catalog">The model catalog.</param>
    /// <param name="model">A loaded model, or a fitted one.</param>
    /// <param name="gpuDeviceId">The CUDA device to run on, or null for the CPU.</param>
    /// <param name="fallbackToCpu">Whether to run on the CPU when the CUDA device cannot be used.</param>
    /// <param name="environment">
    /// The context whose log is told of such a fall-back, or null for <see cref="System.Diagnostics.Trace"/>.
    /// </param>
    /// <param name="threads">The number of threads of one run on the CPU, or null for ONNX Runtime's choice, all cores.</param>
    /// <returns>A new transformer, never null. The caller disposes it.</returns>
    /// <exception cref="ArgumentException">The model holds no generator, or the device id or the threads are out of range.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    /// <example><code>
    /// ITransformer model = ml.Model.Load("model.zip", out _);
    /// using GeneratorTransformer found = ml.Model.FindGenerator(model, gpuDeviceId: 0, fallbackToCpu: true);
    /// </code></example>
    public static GeneratorTransformer FindGenerator(
        this ModelOperationsCatalog catalog, ITransformer model, int? gpuDeviceId = null, bool fallbackToCpu = false,
        IHostEnvironment? environment = null, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(model);
        string text = SavedChain.Find(model, SavedGenerator.Kind, fitted => (fitted as GeneratorTransformer)?.ToText())
            ?? throw new ArgumentException("The model must hold a generator (of ApplyGenerator, or of a trainer), but has none.");
        (GeneratorSettings settings, byte[] onnxModel) = SavedGenerator.Parse(text);
        return new GeneratorTransformer(
            onnxModel, settings.OutputColumnName, settings.InputColumnName,
            settings.Options with
            { GpuDeviceId = gpuDeviceId, FallbackToCpu = fallbackToCpu, Environment = environment, Threads = threads });
    }
}
