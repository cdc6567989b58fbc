namespace Microsoft.ML.Gan;

/// <summary>f(u) = (sqrt u - 1)^2; T* = 1 - sqrt(q/p); f*(t) = t/(1 - t); g(v) = 1 - exp(-v), so that f*(g(v)) = exp(v) - 1.</summary>
internal sealed class SquaredHellinger : FDivergence
{
    public override string Name => "hellinger";

    public override double AtZero => 1;

    public override double SlopeAtInfinity => 1;

    public override double Derivative(double u) => 1 - 1 / Math.Sqrt(u);

    public override Tensor Activation(Tensor v) => -(-v).expm1();

    public override Tensor ConjugateOfActivation(Tensor v) => v.expm1();

    protected override double Function(double u) => Math.Pow(Math.Sqrt(u) - 1, 2);

    protected override double FiniteConjugate(double t) => t / (1 - t);
}
