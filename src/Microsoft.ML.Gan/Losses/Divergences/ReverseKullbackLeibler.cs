namespace Microsoft.ML.Gan;

/// <summary>f(u) = -log u; T* = -q/p; f*(t) = -1 - log(-t); g(v) = -exp(-v), so that f*(g(v)) = v - 1.</summary>
internal sealed class ReverseKullbackLeibler : FDivergence
{
    public override string Name => "reverse-kl";

    public override double AtZero => double.PositiveInfinity;

    public override double SlopeAtInfinity => 0;

    public override double Derivative(double u) => -1 / u;

    public override Tensor Activation(Tensor v) => -(-v).exp();

    public override Tensor ConjugateOfActivation(Tensor v) => v - 1;

    protected override double Function(double u) => -Math.Log(u);

    protected override double FiniteConjugate(double t) => -1 - Math.Log(-t);
}
