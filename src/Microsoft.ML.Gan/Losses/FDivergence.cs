namespace Microsoft.ML.Gan;

/// <summary>
/// An f-divergence D_f(P, Q) = E_q[f(p/q)], f convex, and what its variational bound needs (Nowozin et al., arXiv:1606.00709):
/// D_f(P, Q) >= E_p[T] - E_q[f*(T)], with equality at T* = f'(p/q). T = g_f(v) of a network's output v stays where f* is finite.
/// The known ones are static properties; a new one is a new class of this kind.
/// </summary>
public abstract partial class FDivergence
{
    /// <summary>The name by which <see cref="Get"/> knows it.</summary>
    public abstract string Name { get; }

    /// <summary>The limit of f(u) as u falls to 0: what a unit of Q's mass counts where P has none. It may be infinite.</summary>
    public abstract double AtZero { get; }

    /// <summary>
    /// The limit of f'(u) as u grows: what a unit of P's mass counts where Q has none, and the bound under which f* is finite.
    /// It may be infinite.
    /// </summary>
    public abstract double SlopeAtInfinity { get; }

    /// <summary>f'(1), the value of T* where p = q: T above it says data, below it sample.</summary>
    public double Threshold => EvaluateDerivative(1);

    /// <summary>f(u): <see cref="AtZero"/> at 0, and positive infinity below it.</summary>
    /// <param name="u">The ratio of densities, p/q.</param>
    public double Evaluate(double u) => u < 0 ? double.PositiveInfinity : u == 0 ? AtZero : EvaluatePositive(u);

    /// <summary>f'(u), which is also the optimal T* where p/q = u.</summary>
    /// <param name="u">The ratio of densities, at least 0.</param>
    public abstract double EvaluateDerivative(double u);

    /// <summary>The convex conjugate f*(t) = sup over u of u t - f(u): positive infinity from <see cref="SlopeAtInfinity"/> on.</summary>
    public double EvaluateConjugate(double t) => t >= SlopeAtInfinity ? double.PositiveInfinity : EvaluateFiniteConjugate(t);

    /// <summary>g_f(v), which maps a network's output to T, less than <see cref="SlopeAtInfinity"/>, element by element.</summary>
    public abstract Tensor Activate(Tensor v);

    /// <summary>f*(g_f(v)), element by element, simplified so that it is exact for a large v too.</summary>
    public abstract Tensor ActivateAndConjugate(Tensor v);

    /// <summary>f(u), for u greater than 0.</summary>
    protected abstract double EvaluatePositive(double u);

    /// <summary>f*(t), for t less than <see cref="SlopeAtInfinity"/>.</summary>
    protected abstract double EvaluateFiniteConjugate(double t);
}
