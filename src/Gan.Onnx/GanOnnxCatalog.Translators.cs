using Gan.Onnx;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public static partial class GanOnnxCatalog
{
    /// <summary>
    /// Adds a column of images that a translator in an ONNX file makes of those of another column. Rows may differ in size.
    /// </summary>
    /// <param name="catalog">The transforms catalog.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="modelFile">The ONNX file of the translator.</param>
    /// <param name="inputColumnName">The column of images, or null for the one named <paramref name="outputColumnName"/>.</param>
    /// <param name="gpuDeviceId">The CUDA device to run on, or null for the CPU.</param>
    /// <param name="fallbackToCpu">Whether to run on the CPU when the CUDA device cannot be used.</param>
    /// <param name="environment">
    /// The context whose log is told of such a fall-back, or null for <see cref="System.Diagnostics.Trace"/>.
    /// </param>
    /// <exception cref="ArgumentException">A name is empty, or the device id is negative.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no ONNX model, or no translator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    /// <example><code>
    /// using var serving = ml.Transforms.ApplyTranslator("Painted", "translator.onnx", inputColumnName: "Image").Fit(data);
    /// IDataView result = serving.Transform(data);
    /// </code></example>
    public static TranslatorEstimator ApplyTranslator(
        this TransformsCatalog catalog, string outputColumnName, string modelFile, string? inputColumnName = null,
        int? gpuDeviceId = null, bool fallbackToCpu = false, IHostEnvironment? environment = null) =>
        catalog.ApplyTranslator(
            outputColumnName, modelFile, inputColumnName,
            new ImageServingOptions { GpuDeviceId = gpuDeviceId, FallbackToCpu = fallbackToCpu, Environment = environment });

    /// <summary>
    /// Adds a column of images that a translator in an ONNX file makes of those of another column. Rows may differ in size.
    /// </summary>
    /// <param name="catalog">The transforms catalog.</param>
    /// <param name="outputColumnName">The column to add.</param>
    /// <param name="modelFile">The ONNX file of the translator.</param>
    /// <param name="inputColumnName">The column of images, or null for the one named <paramref name="outputColumnName"/>.</param>
    /// <param name="options">The device and its threads.</param>
    /// <exception cref="ArgumentException">A name is empty, or an option is out of its range.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no ONNX model, or no translator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    /// <example><code>
    /// var options = new ImageServingOptions { BatchSize = 16, Threads = 2 };
    /// using var serving = ml.Transforms.ApplyTranslator("Painted", "translator.onnx", "Image", options).Fit(data);
    /// </code></example>
    public static TranslatorEstimator ApplyTranslator(
        this TransformsCatalog catalog, string outputColumnName, string modelFile, string? inputColumnName, ImageServingOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        return OnnxModel.FromFile(
            modelFile, model => new TranslatorEstimator(model, outputColumnName, inputColumnName ?? outputColumnName, options));
    }

    /// <summary>
    /// Gives the first translator of a model that <c>Model.Load</c> loaded as a transformer of its own, on a device of choice. (In the
    /// loaded model itself the translator computes on the CPU.)
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
    /// <exception cref="ArgumentException">The model holds no translator, or the device id or the threads are out of range.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    /// <example><code>
    /// ITransformer model = ml.Model.Load("model.zip", out _);
    /// using TranslatorTransformer found = ml.Model.FindTranslator(model, gpuDeviceId: 0, fallbackToCpu: true);
    /// </code></example>
    public static TranslatorTransformer FindTranslator(
        this ModelOperationsCatalog catalog, ITransformer model, int? gpuDeviceId = null, bool fallbackToCpu = false,
        IHostEnvironment? environment = null, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(model);
        string text = SavedChain.Find(model, SavedTranslator.Kind, fitted => (fitted as TranslatorTransformer)?.ToText())
            ?? throw new ArgumentException("The model must hold a translator (of ApplyTranslator, or of a trainer), but has none.");
        (ImageSettings settings, byte[] onnxModel) = ImageSettings.Parse(SavedTranslator.Kind, text);
        return new TranslatorTransformer(
            onnxModel, settings.OutputColumnName, settings.InputColumnName,
            settings.Options with
            { GpuDeviceId = gpuDeviceId, FallbackToCpu = fallbackToCpu, Environment = environment, Threads = threads });
    }
}
