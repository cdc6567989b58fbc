namespace Microsoft.ML.Gan.Translation.Networks;

/// <summary>x plus what layers make of it (He et al., arXiv:1512.03385); they keep the shape.</summary>
internal sealed class Residual : TensorModule
{
    private readonly TensorModule layers;

    public Residual(TensorModule layers) : base(nameof(Residual))
    {
        this.layers = layers;
        RegisterComponents();
    }

    /// <summary>The layers.</summary>
    public TensorModule Layers => layers;

    public override Tensor forward(Tensor input)
    {
        using var made = layers.call(input);
        return input + made;
    }
}
