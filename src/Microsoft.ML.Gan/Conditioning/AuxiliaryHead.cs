namespace Microsoft.ML.Gan;

/// <summary>
/// A critic's last layer, and another beside it that predicts something else from the same features: the class, or the codes.
/// </summary>
internal sealed class AuxiliaryHead : TensorModule
{
    internal readonly TensorModule head;
    internal readonly TensorModule auxiliary;

    public AuxiliaryHead(TensorModule head, TensorModule auxiliary) : base(nameof(AuxiliaryHead))
    {
        (this.head, this.auxiliary) = (head, auxiliary);
        RegisterComponents();
    }

    /// <summary>What stands beside the last layer.</summary>
    public TensorModule Auxiliary => auxiliary;

    public override Tensor forward(Tensor input) => head.call(input);
}
