using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>What layers make of x, beside x itself: (N, C, H, W) to (N, C + C', H, W), x first.</summary>
internal sealed class Skip : TensorModule
{
    private readonly TensorModule layers;

    public Skip(TensorModule layers) : base(nameof(Skip))
    {
        this.layers = layers;
        RegisterComponents();
    }

    /// <summary>The layers.</summary>
    public TensorModule Layers => layers;

    public override Tensor forward(Tensor input)
    {
        using var made = layers.call(input);
        return cat(new[] { input, made }, 1);
    }
}
