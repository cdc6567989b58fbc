namespace Microsoft.ML.Gan;

/// <summary>
/// A module that writes itself into an ONNX graph, beside its <c>forward</c>. The layers of this library do, and so may yours: a network
/// that is to be exported is made of such modules and of those layers of TorchSharp that are known, which an error lists.
/// </summary>
/// <remarks>
/// <para>
/// A generator is exported twice: before training, so that an error comes at once, and after it. What Export throws reaches the caller of
/// Fit.
/// </para>
/// <para>
/// The modules inside are written by <see cref="LayerGraph.Apply(OnnxGraph, TensorModule, OnnxValue)"/>, or by the module itself with the
/// graph's operators; nothing else looks at them, and they need not be exportable. In what Apply is given, batch norms and spectral norms
/// are folded into weights; a batch norm that follows the module itself becomes an operator of its own.
/// </para>
/// </remarks>
/// <example>
/// A layer with a learned factor around another one:
/// <code>
/// public sealed class Scaled : Module&lt;Tensor, Tensor&gt;, IOnnxExportable
/// {
///     private readonly Module&lt;Tensor, Tensor&gt; body;
///     private Parameter factor = new(torch.ones(1));
///
///     public Scaled(Module&lt;Tensor, Tensor&gt; body) : base(nameof(Scaled))
///     {
///         this.body = body;
///         RegisterComponents();
///     }
///
///     public override Tensor forward(Tensor input) => body.call(input) * factor;
///
///     public OnnxValue Export(OnnxGraph graph, OnnxValue input) =>
///         graph.Mul(graph.Apply(body, input), factor.item&lt;float&gt;());
/// }
/// </code>
/// </example>
public interface IOnnxExportable
{
    /// <summary>Adds what the module computes in inference: with running statistics, and without dropout.</summary>
    /// <param name="graph">The graph so far. Its operators know PyTorch's shapes, and refuse inputs that do not fit.</param>
    /// <param name="input">
    /// The module's input. Its <see cref="OnnxValue.Shape"/> has -1 where the size is known only when the model runs: for the batch (axis
    /// 0) always, in a translator for height and width (axes 2 and 3) too.
    /// </param>
    /// <returns>The module's output.</returns>
    OnnxValue Export(OnnxGraph graph, OnnxValue input);
}

/// <summary>A module of a value and a condition that writes itself into an ONNX graph; see <see cref="IOnnxExportable"/>.</summary>
public interface IConditionalOnnxExportable
{
    /// <summary>Adds what the module computes in inference.</summary>
    /// <param name="graph">The graph so far.</param>
    /// <param name="input">The module's value.</param>
    /// <param name="condition">A row for each of the value's: classes, a part of the latent, or a time. N x size, or N.</param>
    /// <returns>The module's output.</returns>
    OnnxValue Export(OnnxGraph graph, OnnxValue input, OnnxValue condition);
}

/// <summary>A layer whose output is W x + b, so that what follows channel by channel can be folded into its weights.</summary>
internal interface IFoldable : IOnnxExportable
{
    /// <summary>Adds the layer with a map of its output channels folded in.</summary>
    OnnxValue Export(OnnxGraph graph, OnnxValue input, ChannelAffine affine);

    OnnxValue IOnnxExportable.Export(OnnxGraph graph, OnnxValue input) => Export(graph, input, ChannelAffine.Identity);
}
