using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Conditioning;

internal static class OneHot
{
    /// <summary>Rows (N, classes) of float32, 1 at each label's place and 0 elsewhere.</summary>
    public static Tensor Of(Tensor labels, long classes)
    {
        using var scope = NewDisposeScope();
        return eye(classes, device: labels.device).index_select(0, labels).MoveToOuterDisposeScope();
    }
}
