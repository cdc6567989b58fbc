using Gan.Onnx.Graph.Schema;

namespace Gan.Onnx;

// Functions of one value, and softmax.
public sealed partial class OnnxGraph
{
    /// <summary>y = max(x, 0).</summary>
    public OnnxValue Relu(OnnxValue x) => Elementwise("Relu", x);

    /// <summary>y = x where x is not negative, else slope x.</summary>
    public OnnxValue LeakyRelu(OnnxValue x, double slope)
    {
        Guard.Finite(slope, nameof(slope));
        return Elementwise("LeakyRelu", x, Attribute("alpha", (float)slope));
    }

    /// <summary>y = tanh(x).</summary>
    public OnnxValue Tanh(OnnxValue x) => Elementwise("Tanh", x);

    /// <summary>y = 1 / (1 + exp(-x)).</summary>
    public OnnxValue Sigmoid(OnnxValue x) => Elementwise("Sigmoid", x);

    /// <summary>Sigmoid-weighted linear unit, also called swish: y = x / (1 + exp(-x)).</summary>
    public OnnxValue Silu(OnnxValue x) => Mul(x, Sigmoid(x));

    /// <summary>y = log(1 + exp(x)).</summary>
    public OnnxValue Softplus(OnnxValue x) => Elementwise("Softplus", x);

    /// <summary>y = x, but at least the minimum and at most the maximum.</summary>
    public OnnxValue Clip(OnnxValue x, double minimum, double maximum)
    {
        RequireFloat("Clip", x);
        Guard.Finite(minimum, nameof(minimum));
        Guard.Finite(maximum, nameof(maximum));
        Guard.AtLeast(maximum, minimum, nameof(maximum));
        return Node("Clip", x.Shape.AsSpan(),
            [x.Name, Weights("clip_minimum", [(float)minimum]), Weights("clip_maximum", [(float)maximum])]);
    }

    /// <summary>y = exp(x) / (sum of exp(x) along the axis).</summary>
    /// <param name="x">The values.</param>
    /// <param name="axis">The axis; a negative one counts from the end.</param>
    public OnnxValue Softmax(OnnxValue x, int axis)
    {
        axis = Axis("Softmax", x, axis);
        return Elementwise("Softmax", x, Attribute("axis", axis));
    }

    /// <summary>y = sin(x), x in radians.</summary>
    public OnnxValue Sin(OnnxValue x) => Elementwise("Sin", x);

    /// <summary>y = cos(x), x in radians.</summary>
    public OnnxValue Cos(OnnxValue x) => Elementwise("Cos", x);

    /// <summary>y = exp(x).</summary>
    public OnnxValue Exp(OnnxValue x) => Elementwise("Exp", x);

    /// <summary>y = sqrt(x).</summary>
    public OnnxValue Sqrt(OnnxValue x) => Elementwise("Sqrt", x);

    private OnnxValue Elementwise(string operation, OnnxValue x, params AttributeProto[] attributes)
    {
        RequireFloat(operation, x);
        return Node(operation, x.Shape.AsSpan(), [x.Name], attributes);
    }
}
