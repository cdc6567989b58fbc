namespace Microsoft.ML.Gan;

/// <summary>A module of your own that knows how to write itself into an ONNX graph.</summary>
public interface IOnnxExportable
{
    /// <summary>Adds what the module computes in inference.</summary>
    /// <param name="graph">The graph so far.</param>
    /// <param name="input">The module's input.</param>
    /// <returns>The module's output.</returns>
    OnnxValue Export(OnnxGraph graph, OnnxValue input);
}
