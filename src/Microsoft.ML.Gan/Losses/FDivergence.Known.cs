using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan;

public abstract partial class FDivergence
{
    /// <summary>KL(P, Q): f(u) = u log u.</summary>
    public static FDivergence KL { get; } = new KLDivergence();

    /// <summary>KL(Q, P): f(u) = -log u.</summary>
    public static FDivergence ReverseKL { get; } = new ReverseKLDivergence();

    /// <summary>Pearson's chi-squared: f(u) = (u - 1)^2.</summary>
    public static FDivergence Pearson { get; } = new PearsonDivergence();

    /// <summary>Squared Hellinger distance, without the half: f(u) = (sqrt u - 1)^2.</summary>
    public static FDivergence Hellinger { get; } = new HellingerDivergence();

    /// <summary>Twice the Jensen-Shannon divergence, as in the paper: f(u) = u log u - (u + 1) log((1 + u)/2).</summary>
    public static FDivergence JensenShannon { get; } = new JensenShannonDivergence();

    /// <summary>What the original GAN estimates, 2 JS - 2 log 2: f(u) = u log u - (u + 1) log(u + 1).</summary>
    public static FDivergence Gan { get; } = new GanDivergence();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FDivergence> Known { get; } =
        [KL, ReverseKL, Pearson, Hellinger, JensenShannon, Gan];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(divergence => divergence.Name)];

    /// <summary>The known divergence of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static FDivergence Get(string name) => Guard.Known(Known, divergence => divergence.Name, name, "Divergence");

    /// <summary>f(u) = u log u; T* = 1 + log(p/q); f*(t) = exp(t - 1); g(v) = v.</summary>
    private sealed class KLDivergence : FDivergence
    {
        public override string Name => "kl";

        public override double AtZero => 0;

        public override double SlopeAtInfinity => double.PositiveInfinity;

        public override double EvaluateDerivative(double u) => 1 + Math.Log(u);

        public override Tensor Activate(Tensor v) => v;

        public override Tensor ActivateAndConjugate(Tensor v) => (v - 1).exp();

        protected override double EvaluatePositive(double u) => u * Math.Log(u);

        protected override double EvaluateFiniteConjugate(double t) => Math.Exp(t - 1);
    }

    /// <summary>f(u) = -log u; T* = -q/p; f*(t) = -1 - log(-t); g(v) = -exp(-v), so that f*(g(v)) = v - 1.</summary>
    private sealed class ReverseKLDivergence : FDivergence
    {
        public override string Name => "reverse-kl";

        public override double AtZero => double.PositiveInfinity;

        public override double SlopeAtInfinity => 0;

        public override double EvaluateDerivative(double u) => -1 / u;

        public override Tensor Activate(Tensor v) => -(-v).exp();

        public override Tensor ActivateAndConjugate(Tensor v) => v - 1;

        protected override double EvaluatePositive(double u) => -Math.Log(u);

        protected override double EvaluateFiniteConjugate(double t) => -1 - Math.Log(-t);
    }

    /// <summary>
    /// f(u) = (u - 1)^2; T* = 2 (p/q - 1); g(v) = v; f*(t) = t^2/4 + t, as if f went on below u = 0, where no ratio of densities is:
    /// the bound stays one, and smooth, where t is less than -2.
    /// </summary>
    private sealed class PearsonDivergence : FDivergence
    {
        public override string Name => "pearson";

        public override double AtZero => 1;

        public override double SlopeAtInfinity => double.PositiveInfinity;

        public override double EvaluateDerivative(double u) => 2 * (u - 1);

        public override Tensor Activate(Tensor v) => v;

        public override Tensor ActivateAndConjugate(Tensor v) => v * (v / 4 + 1);

        protected override double EvaluatePositive(double u) => (u - 1) * (u - 1);

        protected override double EvaluateFiniteConjugate(double t) => t * (t / 4 + 1);
    }

    /// <summary>f(u) = (sqrt u - 1)^2; T* = 1 - sqrt(q/p); f*(t) = t/(1 - t); g(v) = 1 - exp(-v), so that f*(g(v)) = exp(v) - 1.</summary>
    private sealed class HellingerDivergence : FDivergence
    {
        public override string Name => "hellinger";

        public override double AtZero => 1;

        public override double SlopeAtInfinity => 1;

        public override double EvaluateDerivative(double u) => 1 - 1 / Math.Sqrt(u);

        public override Tensor Activate(Tensor v) => -(-v).expm1();

        public override Tensor ActivateAndConjugate(Tensor v) => v.expm1();

        protected override double EvaluatePositive(double u) => Math.Pow(Math.Sqrt(u) - 1, 2);

        protected override double EvaluateFiniteConjugate(double t) => t / (1 - t);
    }

    /// <summary>
    /// f(u) = u log u - (u + 1) log((1 + u)/2); T* = log(2p/(p + q)); f*(t) = -log(2 - exp t);
    /// g(v) = log 2 - log(1 + exp(-v)), so that f*(g(v)) = log(1 + exp v) - log 2.
    /// </summary>
    private sealed class JensenShannonDivergence : FDivergence
    {
        private static readonly double _log2 = Math.Log(2);

        public override string Name => "jensen-shannon";

        public override double AtZero => _log2;

        public override double SlopeAtInfinity => _log2;

        public override double EvaluateDerivative(double u) => _log2 - Math.Log(1 + 1 / u);

        public override Tensor Activate(Tensor v) => _log2 - softplus(-v);

        public override Tensor ActivateAndConjugate(Tensor v) => softplus(v) - _log2;

        protected override double EvaluatePositive(double u) => u * Math.Log(u) - (u + 1) * Math.Log((1 + u) / 2);

        protected override double EvaluateFiniteConjugate(double t) => -Math.Log(2 - Math.Exp(t));
    }

    /// <summary>
    /// f(u) = u log u - (u + 1) log(u + 1); T* = log(p/(p + q)); f*(t) = -log(1 - exp t);
    /// g(v) = -log(1 + exp(-v)) = log sigma(v), so that f*(g(v)) = log(1 + exp v).
    /// </summary>
    private sealed class GanDivergence : FDivergence
    {
        public override string Name => "gan";

        public override double AtZero => 0;

        public override double SlopeAtInfinity => 0;

        public override double EvaluateDerivative(double u) => -Math.Log(1 + 1 / u);

        public override Tensor Activate(Tensor v) => -softplus(-v);

        public override Tensor ActivateAndConjugate(Tensor v) => softplus(v);

        protected override double EvaluatePositive(double u) => u * Math.Log(u) - (u + 1) * Math.Log(u + 1);

        protected override double EvaluateFiniteConjugate(double t) => -Math.Log(1 - Math.Exp(t));
    }
}
