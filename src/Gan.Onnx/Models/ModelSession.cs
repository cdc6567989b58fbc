namespace Gan.Onnx;

/// <summary>
/// A model in ONNX Runtime, to be used without ML.NET: see <see cref="GeneratorSession"/>, <see cref="TranslatorSession"/> and
/// <see cref="RecognizerSession"/>. Any number of threads may use it at once.
/// </summary>
public abstract class ModelSession : IDisposable
{
    private protected ModelSession(OnnxModel model) => Model = model;

    /// <summary>Where the model runs: "cpu" or "cuda:N".</summary>
    public string Device => Model.Device;

    /// <summary>Why the model runs on the CPU though a CUDA device was asked for; null where it runs as asked.</summary>
    public string? FallbackReason => Model.FallbackReason;

    internal OnnxModel Model { get; }

    /// <summary>Frees the model, once the runs in progress have ended.</summary>
    public void Dispose() => Model.Dispose();
}
