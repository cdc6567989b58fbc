namespace Microsoft.ML.Gan;

/// <summary>
/// f(u) = (u - 1)^2; T* = 2 (p/q - 1); g(v) = v; f*(t) = t^2/4 + t, as if f went on below u = 0, where no ratio of densities is:
/// the bound stays one, and smooth, where t is less than -2.
/// </summary>
internal sealed class PearsonChiSquared : FDivergence
{
    public override string Name => "pearson";

    public override double AtZero => 1;

    public override double SlopeAtInfinity => double.PositiveInfinity;

    public override double Derivative(double u) => 2 * (u - 1);

    public override Tensor Activation(Tensor v) => v;

    public override Tensor ConjugateOfActivation(Tensor v) => v * (v / 4 + 1);

    protected override double Function(double u) => (u - 1) * (u - 1);

    protected override double FiniteConjugate(double t) => t * (t / 4 + 1);
}
