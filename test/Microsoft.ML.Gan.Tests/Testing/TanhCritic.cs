using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Microsoft.ML.Gan.Tests;

/// <summary>
/// D(x) = w · tanh(A x) in double, as a module and in plain arithmetic: its gradient in x is Aᵀ (w ⊙ (1 - tanh²(A x))). It remembers the
/// points at which it was asked.
/// </summary>
internal sealed class TanhCritic : TensorModule
{
    private const int Hidden = 3;

    internal Parameter inner;
    internal Parameter outer;

    public TanhCritic(int inputs) : base(nameof(TanhCritic))
    {
        inner = new Parameter(tensor(Wave(Hidden * inputs, 0.9)).view(Hidden, inputs));
        outer = new Parameter(tensor(Wave(Hidden, 1.7)).view(1, Hidden));
        RegisterComponents();
    }

    /// <summary>A, row by row, then w.</summary>
    public double[] Weights => [.. inner.data<double>(), .. outer.data<double>()];

    /// <summary>The gradients of the same.</summary>
    public double[] Gradients => [.. inner.grad!.data<double>(), .. outer.grad!.data<double>()];

    /// <summary>The last points, a row each.</summary>
    public double[][] Points { get; private set; } = [];

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var flat = input.flatten(1);
        Points = Rows(flat);
        return linear(linear(flat, inner).tanh(), outer).MoveToOuterDisposeScope();
    }

    /// <summary>||grad D(x)|| by the formula.</summary>
    public static double Slope(double[] weights, double[] x)
    {
        var gradient = new double[x.Length];
        for (int h = 0; h < Hidden; h++)
        {
            double z = 0;
            for (int i = 0; i < x.Length; i++)
                z += weights[h * x.Length + i] * x[i];
            double factor = weights[Hidden * x.Length + h] * (1 - Math.Tanh(z) * Math.Tanh(z));
            for (int i = 0; i < x.Length; i++)
                gradient[i] += factor * weights[h * x.Length + i];
        }
        return Math.Sqrt(gradient.Sum(g => g * g));
    }

    /// <summary>Values that are neither random nor alike.</summary>
    public static double[] Wave(int count, double frequency) =>
        [.. Enumerable.Range(1, count).Select(i => Math.Sin(frequency * i) + 0.3 * Math.Cos(2.1 * i))];

    public static double[][] Rows(Tensor matrix)
    {
        using var scope = NewDisposeScope();
        var values = matrix.detach().contiguous().data<double>().ToArray();
        return values.Chunk((int)matrix.shape[1]).ToArray();
    }
}
