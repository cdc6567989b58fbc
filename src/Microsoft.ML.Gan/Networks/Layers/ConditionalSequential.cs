using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Layers one after another, of which those with two inputs are also given the condition of each row: a class, a time, a part of the
/// latent. The layers with one input do without it.
/// </summary>
public sealed class ConditionalSequential : ConditionalModule, IConditionalOnnxExportable
{
    private readonly nn.Module[] _layers;

    /// <summary>Takes layers over.</summary>
    /// <param name="layers">Modules of one tensor, or of two: a value and the condition.</param>
    /// <exception cref="ArgumentException">One of them is neither.</exception>
    public ConditionalSequential(params IEnumerable<nn.Module> layers) : base(nameof(ConditionalSequential))
    {
        _layers = [.. layers];
        for (int i = 0; i < _layers.Length; i++)
        {
            if (_layers[i] is not (TensorModule or ConditionalModule))
                throw new ArgumentException($"The layers of a {nameof(ConditionalSequential)} must take one tensor or two, but "
                    + $"{_layers[i].GetType().Name} does not.");
            register_module($"{i}", _layers[i]);
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor condition)
    {
        using var scope = NewDisposeScope();
        var value = _layers.Aggregate(input, (value, layer) =>
            layer is ConditionalModule conditional ? conditional.call(value, condition) : ((TensorModule)layer).call(value));
        return value.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public OnnxValue Export(OnnxGraph graph, OnnxValue input, OnnxValue condition) =>
        _layers.Aggregate(input, (value, layer) => graph.Apply(layer, value, condition));
}
