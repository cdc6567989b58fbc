using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Gan.Onnx;

/// <summary>
/// An ONNX model in ONNX Runtime: its bytes, where it runs, what it says of itself, and runs of it. Any number of threads may use it at
/// once.
/// </summary>
internal sealed class OnnxModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions;
    // Runs share the session and disposing takes it away: native memory must not go while a run still reads it.
    private readonly ReaderWriterLockSlim _lifetime = new();
    private bool _disposed;

    /// <summary>Opens a model.</summary>
    /// <param name="bytes">The ONNX file's bytes. They must not change afterwards.</param>
    /// <param name="options">The device and its threads.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="InvalidDataException">This is no ONNX model.</exception>
    /// <exception cref="InvalidOperationException">There is no native ONNX Runtime, or no usable CUDA device and no fall-back.</exception>
    public OnnxModel(ReadOnlyMemory<byte> bytes, ServingOptions options)
    {
        options.Validate();
        Bytes = bytes;
        byte[] model = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> part) && part.Count == part.Array!.Length
            ? part.Array
            : bytes.ToArray();
        (_session, Device, FallbackReason) = SessionFactory.Create(model, options);
        // Not before: where there is no native ONNX Runtime, the factory says so.
        _runOptions = new RunOptions();
    }

    /// <summary>The ONNX file's bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Where it runs: "cpu" or "cuda:N".</summary>
    public string Device { get; }

    /// <summary>Why that is the CPU though a CUDA device was asked for; null where it runs as asked.</summary>
    public string? FallbackReason { get; }

    /// <summary>Reads an ONNX file, so that an error of its content names the file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">Its content is not what it should be.</exception>
    public static T FromFile<T>(string path, Func<byte[], T> open)
    {
        Guard.NotEmpty(path, nameof(path));
        byte[] model = ReadFile(path);
        try
        {
            return open(model);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{path}': {e.Message}", e);
        }
    }

    /// <summary>
    /// Reads the metadata, checks that the model has the inputs and the output that they say, and runs it once: ONNX Runtime finds out only
    /// then what is wrong with some.
    /// </summary>
    /// <exception cref="InvalidDataException">It has others, no such metadata, or cannot run. The model is disposed then.</exception>
    public T Read<T>(Func<IReadOnlyDictionary<string, string>, T> fromProperties) where T : ModelMetadata
    {
        try
        {
            T metadata = fromProperties(Properties());
            Require("inputs", metadata.Inputs, _session.InputMetadata);
            Require("output", [metadata.Output], _session.OutputMetadata);
            RequireRun(metadata);
            return metadata;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Runs the model.</summary>
    /// <param name="inputs">Its inputs, each with the values.</param>
    /// <param name="outputName">The output's name.</param>
    /// <param name="outputShape">The shape that the output has for these inputs.</param>
    /// <param name="output">Receives the output's values.</param>
    /// <exception cref="ObjectDisposedException">The model is disposed.</exception>
    public unsafe void Run(
        IReadOnlyList<(ModelTensor Tensor, OrtValue Value)> inputs, string outputName, long[] outputShape, Span<float> output)
    {
        _lifetime.EnterReadLock();
        try
        {
            if (_disposed)
                throw new ObjectDisposedException(
                    objectName: null,
                    "The model must be there when it runs, but has been disposed. (A PredictionEngine disposes its model with itself, "
                    + "unless its options' OwnsTransformer is false.)");
            fixed (float* data = output)
            {
                using OrtValue value = ToValue(data, output.Length, outputShape);
                _session.Run(
                    _runOptions, [.. inputs.Select(input => input.Tensor.Name)], [.. inputs.Select(input => input.Value)],
                    [outputName], [value]);
            }
        }
        finally
        {
            _lifetime.ExitReadLock();
        }
    }

    /// <summary>Runs a model whose one input is a batch of images.</summary>
    /// <param name="metadata">The model's metadata.</param>
    /// <param name="images">The images' pixels.</param>
    /// <param name="count">Their number; at least 1.</param>
    /// <param name="height">Their height.</param>
    /// <param name="width">Their width.</param>
    /// <param name="output">Receives the output's values.</param>
    /// <exception cref="ArgumentException">A span's length is not what the sizes say.</exception>
    /// <exception cref="ObjectDisposedException">The model is disposed.</exception>
    public unsafe void Run(ModelMetadata metadata, ReadOnlySpan<float> images, int count, int height, int width, Span<float> output)
    {
        Guard.AtLeast(count, 1, nameof(count));
        long[] shape = metadata.Inputs[0].ShapeOf(count, height, width);
        long[] outputShape = metadata.Output.ShapeOf(count, height, width);
        Guard.Length(images.Length, Shapes.Count(shape), nameof(images));
        Guard.Length(output.Length, Shapes.Count(outputShape), nameof(output));
        fixed (float* data = images)
        {
            using OrtValue input = ToValue(data, images.Length, shape);
            Run([(metadata.Inputs[0], input)], metadata.Output.Name, outputShape, output);
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

    private static byte[] ReadFile(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            // Of what is no file, such as a device, nothing is read: it might have no end.
            if (file.Length > Array.MaxLength)
                throw new InvalidDataException($"'{path}' must have at most {Array.MaxLength} bytes, but has {file.Length}.");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"'{path}' must be a file that can be read: {e.Message}", e);
        }
    }

    private Dictionary<string, string> Properties()
    {
        try
        {
            return _session.ModelMetadata.CustomMetadataMap;
        }
        // What ONNX Runtime's own code does where a name has a zero in it.
        catch (NullReferenceException e)
        {
            throw new InvalidDataException("The model's metadata cannot be read.", e);
        }
    }

    private void RequireRun(ModelMetadata metadata)
    {
        var (height, width) = metadata.SmallestImage;
        long[] shape = metadata.Output.ShapeOf(count: 1, height, width);
        var output = new float[Shapes.Count(shape)];
        OrtValue[] inputs = [.. metadata.Inputs.Select(tensor => Trial(tensor, height, width))];
        try
        {
            Run([.. metadata.Inputs.Zip(inputs)], metadata.Output.Name, shape, output);
        }
        catch (OnnxRuntimeException e)
        {
            throw new InvalidDataException($"The model can be loaded, but not be run. ONNX Runtime says: {e.Message.Trim()}", e);
        }
        finally
        {
            foreach (OrtValue input in inputs)
                input.Dispose();
        }
        if (Array.Exists(output, float.IsNaN))
            throw new InvalidDataException("The model must give numbers, but gives NaN.");
    }

    private static OrtValue Trial(ModelTensor tensor, int height, int width)
    {
        long[] shape = tensor.ShapeOf(count: 1, height, width);
        if (tensor.ElementType == typeof(long))
            return OrtValue.CreateTensorValueFromMemory(new long[Shapes.Count(shape)], shape);
        var values = new float[Shapes.Count(shape)];
        LatentSampler.Fill(seed: 0, values);
        return OrtValue.CreateTensorValueFromMemory(values, shape);
    }

    private static unsafe OrtValue ToValue(float* data, int length, long[] shape) => OrtValue.CreateTensorValueWithData(
        OrtMemoryInfo.DefaultInstance, TensorElementType.Float, shape, (nint)data, (long)length * sizeof(float));

    private static void Require(
        string kind, IReadOnlyCollection<ModelTensor> expected, IReadOnlyDictionary<string, NodeMetadata> nodes)
    {
        ModelTensor[] actual = [.. nodes.Select(node => Signature(node.Key, node.Value))];
        if (ModelTensor.Mismatch(kind, expected, actual) is string mismatch)
            throw new InvalidDataException($"The model {mismatch}");
    }

    /// <summary>What the model has under a name. What is no tensor has no element type and no sizes.</summary>
    private static ModelTensor Signature(string name, NodeMetadata node) => node.IsTensor
        ? new(name, node.ElementType, [.. node.Dimensions.Select(size => (long)size)])
        : new(name, typeof(void));
}
