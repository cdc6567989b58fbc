using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Gan.Onnx;

/// <summary>A generator in ONNX Runtime: latents in, pixels out. Any number of threads may use it at once.</summary>
public sealed class GeneratorSession : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly string[] _inputNames;
    private readonly string[] _outputNames;
    // Runs share the session and disposing takes it away: native memory must not go while a run still reads it.
    private readonly ReaderWriterLockSlim _lifetime = new();
    private bool _disposed;

    /// <summary>Loads an ONNX model.</summary>
    /// <param name="model">The model's bytes.</param>
    /// <param name="options">The device and the threads; the other options do not concern a session.</param>
    /// <exception cref="InvalidDataException">This is no ONNX model, or no generator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">The CUDA device cannot be used, and there is no fall-back.</exception>
    public GeneratorSession(byte[] model, GeneratorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new GeneratorOptions();
        options.Validate();
        (_session, Device) = SessionFactory.Create(model, options);
        try
        {
            Metadata = GeneratorMetadata.FromProperties(_session.ModelMetadata.CustomMetadataMap);
            _inputNames = [RequireTensor("input", _session.InputMetadata, [-1, Metadata.LatentSize])];
            _outputNames = [RequireTensor("output", _session.OutputMetadata, [-1, Metadata.Channels, Metadata.Height, Metadata.Width])];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Loads an ONNX file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no ONNX model, or no generator that GanMl exported.</exception>
    /// <exception cref="InvalidOperationException">The CUDA device cannot be used, and there is no fall-back.</exception>
    public static GeneratorSession FromFile(string path, GeneratorOptions? options = null) =>
        ModelFile.Open(path, model => new GeneratorSession(model, options));

    /// <summary>What the model says of itself.</summary>
    public GeneratorMetadata Metadata { get; }

    /// <summary>Where the model runs: "cpu" or "cuda:N".</summary>
    public string Device { get; }

    /// <summary>Generates images from latent vectors.</summary>
    /// <param name="latents">count x latent size.</param>
    /// <param name="count">The number of images; at least 1.</param>
    /// <param name="pixels">Receives count x channels x height x width values, by contract from
    /// <see cref="GeneratorMetadata.Minimum"/> to <see cref="GeneratorMetadata.Maximum"/>.</param>
    /// <exception cref="ArgumentException">A span's length is not what the count says.</exception>
    /// <exception cref="ObjectDisposedException">The session is disposed.</exception>
    public unsafe void Generate(ReadOnlySpan<float> latents, int count, Span<float> pixels)
    {
        Guard.AtLeast(count, 1, nameof(count));
        Guard.Length(latents.Length, (long)count * Metadata.LatentSize, nameof(latents));
        Guard.Length(pixels.Length, (long)count * Metadata.PixelCount, nameof(pixels));

        _lifetime.EnterReadLock();
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            fixed (float* input = latents, output = pixels)
            {
                using OrtValue inputValue = Tensor(input, [count, Metadata.LatentSize]);
                using OrtValue outputValue = Tensor(output, [count, Metadata.Channels, Metadata.Height, Metadata.Width]);
                _session.Run(_runOptions, _inputNames, [inputValue], _outputNames, [outputValue]);
            }
        }
        finally
        {
            _lifetime.ExitReadLock();
        }
    }

    /// <summary>Frees the model, once the runs in progress have ended.</summary>
    public void Dispose()
    {
        _lifetime.EnterWriteLock();
        try
        {
            if (_disposed)
                return;
            _disposed = true;
            _runOptions.Dispose();
            _session.Dispose();
        }
        finally
        {
            _lifetime.ExitWriteLock();
        }
    }

    private static unsafe OrtValue Tensor(float* data, long[] shape)
    {
        long length = shape.Aggregate((product, size) => product * size);
        return OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance, TensorElementType.Float, shape, (nint)data, length * sizeof(float));
    }

    private static string RequireTensor(string kind, IReadOnlyDictionary<string, NodeMetadata> values, int[] shape)
    {
        if (values.Count != 1)
            throw new InvalidDataException($"The model must have 1 {kind}, but has {values.Count}.");
        (string name, NodeMetadata value) = values.First();
        if (!value.IsTensor || value.ElementDataType != TensorElementType.Float || !value.Dimensions.AsSpan().SequenceEqual(shape))
            throw new InvalidDataException(
                $"The model's {kind} '{name}' must be float {Text(shape)}, as its metadata says, but is {Text(value)}.");
        return name;
    }

    private static string Text(NodeMetadata value) =>
        value.IsTensor ? $"{value.ElementDataType.ToString().ToLowerInvariant()} {Text(value.Dimensions)}" : value.OnnxValueType.ToString();

    private static string Text(int[] shape) => string.Join(" x ", shape.Select(size => size < 0 ? "N" : $"{size}"));
}
