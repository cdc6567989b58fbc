using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Gan.Onnx;

/// <summary>Runs a model of known inputs and one float output. Any number of threads may use it at once.</summary>
internal sealed class ModelRunner : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly string[] _inputNames;
    private readonly ModelTensor _output;
    // Runs share the session and disposing takes it away: native memory must not go while a run still reads it.
    private readonly ReaderWriterLockSlim _lifetime = new();
    private bool _disposed;

    /// <exception cref="InvalidDataException">The model has other inputs or outputs.</exception>
    public ModelRunner(InferenceSession session, IReadOnlyList<ModelTensor> inputs, ModelTensor output)
    {
        _session = session;
        _inputNames = [.. inputs.Select(input => input.Name)];
        _output = output;
        Require("inputs", inputs, session.InputMetadata);
        Require("output", [output], session.OutputMetadata);
    }

    /// <summary>Runs the model.</summary>
    /// <param name="inputs">The values of the inputs in their order, each for <paramref name="count"/> samples.</param>
    /// <param name="count">The batch's size.</param>
    /// <param name="output">Receives the output's values.</param>
    /// <exception cref="ObjectDisposedException">The runner is disposed.</exception>
    public void Run(IReadOnlyCollection<OrtValue> inputs, int count, Span<float> output) =>
        Run(inputs, _output.ShapeOf(count), output);

    /// <summary>Runs the model.</summary>
    /// <param name="inputs">The values of the inputs in their order.</param>
    /// <param name="outputShape">The shape that the output has for these inputs.</param>
    /// <param name="output">Receives the output's values.</param>
    /// <exception cref="ObjectDisposedException">The runner is disposed.</exception>
    public unsafe void Run(IReadOnlyCollection<OrtValue> inputs, long[] outputShape, Span<float> output)
    {
        _lifetime.EnterReadLock();
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            fixed (float* data = output)
            {
                using OrtValue value = OrtValue.CreateTensorValueWithData(OrtMemoryInfo.DefaultInstance, TensorElementType.Float,
                    outputShape, (nint)data, (long)output.Length * sizeof(float));
                _session.Run(_runOptions, _inputNames, inputs, [_output.Name], [value]);
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

    private static void Require(
        string kind, IReadOnlyCollection<ModelTensor> expected, IReadOnlyDictionary<string, NodeMetadata> nodes)
    {
        ModelTensor[] actual = [.. nodes.Select(node => ModelTensor.Of(node.Key, node.Value))];
        if (ModelTensor.Mismatch(kind, expected, actual) is string mismatch)
            throw new InvalidDataException($"The model {mismatch}");
    }
}
