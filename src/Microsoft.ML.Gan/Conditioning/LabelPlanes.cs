using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>The labels as planes behind an image's channels, 1 in the plane of the row's class: (N, C, H, W) to (N, C + K, H, W).</summary>
internal sealed class LabelPlanes(CriticLabels labels) : TensorModule(nameof(LabelPlanes))
{
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var planes = labels.For(input).view(input.shape[0], labels.Classes, 1, 1)
            .expand(input.shape[0], labels.Classes, input.shape[2], input.shape[3]);
        return cat(new[] { input, planes }, 1).MoveToOuterDisposeScope();
    }
}
