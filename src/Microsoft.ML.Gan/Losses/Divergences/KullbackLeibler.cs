namespace Microsoft.ML.Gan;

/// <summary>f(u) = u log u; T* = 1 + log(p/q); f*(t) = exp(t - 1); g(v) = v.</summary>
internal sealed class KullbackLeibler : FDivergence
{
    public override string Name => "kl";

    public override double AtZero => 0;

    public override double SlopeAtInfinity => double.PositiveInfinity;

    public override double Derivative(double u) => 1 + Math.Log(u);

    public override Tensor Activation(Tensor v) => v;

    public override Tensor ConjugateOfActivation(Tensor v) => (v - 1).exp();

    protected override double Function(double u) => u * Math.Log(u);

    protected override double FiniteConjugate(double t) => Math.Exp(t - 1);
}
