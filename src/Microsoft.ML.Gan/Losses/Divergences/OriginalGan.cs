using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

/// <summary>
/// f(u) = u log u - (u + 1) log(u + 1); T* = log(p/(p + q)); f*(t) = -log(1 - exp t);
/// g(v) = -log(1 + exp(-v)) = log sigma(v), so that f*(g(v)) = log(1 + exp v).
/// </summary>
internal sealed class OriginalGan : FDivergence
{
    public override string Name => "gan";

    public override double AtZero => 0;

    public override double SlopeAtInfinity => 0;

    public override double Derivative(double u) => -Math.Log(1 + 1 / u);

    public override Tensor Activation(Tensor v) => -softplus(-v);

    public override Tensor ConjugateOfActivation(Tensor v) => softplus(v);

    protected override double Function(double u) => u * Math.Log(u) - (u + 1) * Math.Log(u + 1);

    protected override double FiniteConjugate(double t) => -Math.Log(1 - Math.Exp(t));
}
