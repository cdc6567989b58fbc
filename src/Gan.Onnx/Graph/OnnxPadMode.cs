namespace Gan.Onnx;

/// <summary>What <see cref="OnnxGraph.Pad(OnnxValue, long, OnnxPadMode)"/> puts around an image.</summary>
public enum OnnxPadMode
{
    /// <summary>Zeros.</summary>
    Constant,

    /// <summary>The image mirrored at its outermost pixels, which are not repeated.</summary>
    Reflect,

    /// <summary>The image's outermost pixels.</summary>
    Edge,
}
