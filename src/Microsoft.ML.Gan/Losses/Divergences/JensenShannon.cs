using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// f(u) = u log u - (u + 1) log((1 + u)/2); T* = log(2p/(p + q)); f*(t) = -log(2 - exp t);
/// g(v) = log 2 - log(1 + exp(-v)), so that f*(g(v)) = log(1 + exp v) - log 2.
/// </summary>
internal sealed class JensenShannon : FDivergence
{
    private static readonly double Log2 = Math.Log(2);

    public override string Name => "jensen-shannon";

    public override double AtZero => Log2;

    public override double SlopeAtInfinity => Log2;

    public override double Derivative(double u) => Log2 - Math.Log(1 + 1 / u);

    public override Tensor Activation(Tensor v) => Log2 - softplus(-v);

    public override Tensor ConjugateOfActivation(Tensor v) => softplus(v) - Log2;

    protected override double Function(double u) => u * Math.Log(u) - (u + 1) * Math.Log((1 + u) / 2);

    protected override double FiniteConjugate(double t) => -Math.Log(2 - Math.Exp(t));
}
