using Gan.Onnx.Graph.Schema;

namespace Gan.Onnx;

/// <summary>
/// Builds an ONNX model (opset 17, IR version 8) value by value: name the inputs, apply operators, name the outputs, and take
/// the bytes. Shapes are inferred and checked on the way, so that a wrong graph fails where it is built.
/// </summary>
/// <remarks>
/// The opset is an older one because ONNX Runtime's CUDA provider has no kernel for the newest versions of some operators, such as Pad
/// from opset 19 on.
/// </remarks>
/// <example><code>
/// var graph = new OnnxGraph("generator");
/// OnnxValue x = graph.Input("latent", -1, 64);
/// x = graph.Gemm(x, weight, [784, 64], bias, transposeB: true);
/// graph.Output("image", graph.Reshape(graph.Tanh(x), -1, 1, 28, 28), -1, 1, 28, 28);
/// byte[] model = graph.ToModel(metadata);
/// </code></example>
public sealed partial class OnnxGraph
{
    private readonly GraphProto _graph;
    private readonly List<OnnxValue> _inputs = [];
    private readonly List<OnnxValue> _outputs = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Starts an empty graph.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public OnnxGraph(string name)
    {
        Guard.NotEmpty(name, nameof(name));
        _graph = new GraphProto { Name = name };
    }

    /// <summary>The inputs in their order.</summary>
    internal IReadOnlyList<OnnxValue> Inputs => _inputs;

    /// <summary>The outputs in their order.</summary>
    internal IReadOnlyList<OnnxValue> Outputs => _outputs;

    /// <summary>Adds an input of floats.</summary>
    /// <param name="name">Its name in the model.</param>
    /// <param name="shape">
    /// Its shape; -1 at the front is the dynamic batch axis N, and -1 on axes 2 and 3 of 4 are a dynamic height and width.
    /// </param>
    /// <exception cref="ArgumentException">The name is taken, or the shape makes no sense.</exception>
    public OnnxValue Input(string name, params ReadOnlySpan<long> shape) => AddInput(name, typeof(float), shape);

    /// <summary>Adds an input of 64-bit integers, such as class labels.</summary>
    /// <param name="name">Its name in the model.</param>
    /// <param name="shape">Its shape, by the rule of <see cref="Input"/>.</param>
    /// <exception cref="ArgumentException">The name is taken, or the shape makes no sense.</exception>
    public OnnxValue IntegerInput(string name, params ReadOnlySpan<long> shape) => AddInput(name, typeof(long), shape);

    /// <summary>Adds values that are the same for every sample, as an operand.</summary>
    /// <param name="values">The values.</param>
    /// <param name="shape">Their shape: known sizes only; empty for a single number without axes.</param>
    /// <exception cref="ArgumentException">The shape makes no sense, or does not hold that many values.</exception>
    public OnnxValue Constant(ReadOnlySpan<float> values, params ReadOnlySpan<long> shape) =>
        new(Weights("constant", values, shape), [.. shape], typeof(float));

    /// <summary>Makes a computed value an output of the model.</summary>
    /// <param name="name">Its name in the model.</param>
    /// <param name="value">The value; it takes the name.</param>
    /// <param name="shape">The shape that it must have.</param>
    /// <exception cref="ArgumentException">
    /// The name is taken, the shape is another one, or the value is an input, a constant or an output already.
    /// </exception>
    public void Output(string name, OnnxValue value, params ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!value.Shape.AsSpan().SequenceEqual(shape))
            throw new ArgumentException($"Output '{name}' must be {Shapes.Text(shape)}, but is {value}.");
        if (_outputs.Contains(value) || !_graph.Node.Any(node => node.Output.Contains(value.Name)))
            throw new ArgumentException(
                $"Output '{name}' must be a computed value, but '{value.Name}' is an input, a constant or an output already.");

        TakeName(name);
        Rename(value, name);
        _outputs.Add(value);
        // A computed size has a name of its own: it need not be the input's height or width.
        _graph.Output.Add(ValueInfo(value, sizePrefix: $"{name}_"));
    }

    private OnnxValue AddInput(string name, Type elementType, ReadOnlySpan<long> shape)
    {
        Shapes.RequireValid(shape, $"input '{name}'");
        TakeName(name);
        var input = new OnnxValue(name, [.. shape], elementType);
        _inputs.Add(input);
        _graph.Input.Add(ValueInfo(input, sizePrefix: ""));
        return input;
    }

    private void TakeName(string name)
    {
        Guard.NotEmpty(name, nameof(name));
        if (!_names.Add(name))
            throw new ArgumentException($"The names in a graph must be unique, but there is a '{name}' already.");
    }

    private void Rename(OnnxValue value, string name)
    {
        foreach (NodeProto node in _graph.Node)
        {
            foreach (var names in new[] { node.Input, node.Output })
            {
                for (int i = 0; i < names.Count; i++)
                    names[i] = names[i] == value.Name ? name : names[i];
            }
        }
        value.Name = name;
    }

    private static ValueInfoProto ValueInfo(OnnxValue value, string sizePrefix)
    {
        var sizes = new TensorShapeProto();
        for (int axis = 0; axis < value.Shape.Length; axis++)
        {
            sizes.Dim.Add(value.Shape[axis] == Shapes.Dynamic
                ? new TensorShapeProto.Types.Dimension { DimParam = (axis == 0 ? "" : sizePrefix) + Shapes.DynamicName(axis) }
                : new TensorShapeProto.Types.Dimension { DimValue = value.Shape[axis] });
        }
        var type = value.ElementType == typeof(long) ? TensorProto.Types.DataType.Int64 : TensorProto.Types.DataType.Float;
        var tensor = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = sizes };
        return new ValueInfoProto { Name = value.Name, Type = new TypeProto { TensorType = tensor } };
    }
}
