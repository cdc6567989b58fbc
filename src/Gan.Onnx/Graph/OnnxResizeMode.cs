namespace Gan.Onnx;

/// <summary>How <see cref="OnnxGraph.Resize"/> computes a pixel.</summary>
public enum OnnxResizeMode
{
    /// <summary>The pixel at floor(i / scale).</summary>
    Nearest,

    /// <summary>The weighted mean of the four pixels around (i + 1/2) / scale - 1/2.</summary>
    Bilinear,
}
