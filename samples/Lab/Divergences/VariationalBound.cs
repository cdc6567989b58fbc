using static TorchSharp.torch;

namespace Lab;

/// <summary>E_p[T] - E_q[f*(T)] as a function of a network's weights, and its maximum.</summary>
internal sealed class VariationalBound : IDisposable
{
    private readonly FDivergence _divergence;
    private readonly VariationalOptions _options;
    private readonly TensorModule _network;
    private readonly Tensor[] _best;
    private double _bestValue = double.NegativeInfinity;

    public VariationalBound(FDivergence divergence, int dimension, VariationalOptions options)
    {
        (_divergence, _options) = (divergence, options);
        // Modules draw their initial weights from the global generator.
        manual_seed(options.Seed);
        _network = Network(dimension, options.HiddenSizes);
        _best = [.. _network.parameters().Select(parameter => parameter.detach().clone())];
    }

    /// <summary>Climbs on the training rows, and ends with the weights that were the best on the validation rows.</summary>
    public void Train(
        Tensor p, Tensor q, Tensor validationP, Tensor validationQ, Random random, CancellationToken cancellationToken)
    {
        new Descent(_options.LearningRate, LearningRateSchedule.Cosine, _options.Steps).Minimize(_network, step =>
        {
            if (step % _options.ValidationInterval == 0)
                KeepIfBest(validationP, validationQ);
            var (t, conjugate) = Terms(Draw(p, random), Draw(q, random));
            return conjugate.mean() - t.mean();
        }, cancellationToken);
        KeepIfBest(validationP, validationQ);
        CopyWeights(_best, _network.parameters());
    }

    /// <summary>The bound on these rows, and its standard error.</summary>
    public VariationalEstimate Measure(Tensor p, Tensor q)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var (t, conjugate) = Terms(p, q);
        var (tMean, tError) = MeanAndVariance(t);
        var (conjugateMean, conjugateError) = MeanAndVariance(conjugate);
        return new VariationalEstimate(tMean - conjugateMean, Math.Sqrt(tError + conjugateError));
    }

    public void Dispose()
    {
        _network.Dispose();
        foreach (var weight in _best)
            weight.Dispose();
    }

    private static TensorModule Network(int dimension, IReadOnlyList<int> hiddenSizes)
    {
        List<TensorModule> layers = [];
        int width = dimension;
        foreach (int hidden in hiddenSizes)
        {
            layers.AddRange([nn.Linear(width, hidden), nn.Tanh()]);
            width = hidden;
        }
        layers.Add(nn.Linear(width, 1));
        return nn.Sequential(layers);
    }

    /// <summary>T on p's rows and f*(T) on q's, of shapes (N) and (M).</summary>
    private (Tensor T, Tensor Conjugate) Terms(Tensor p, Tensor q) =>
        (_divergence.Activate(_network.call(p)).flatten(), _divergence.ActivateAndConjugate(_network.call(q)).flatten());

    private Tensor Draw(Tensor rows, Random random)
    {
        var places = new long[_options.BatchSize];
        for (int i = 0; i < places.Length; i++)
            places[i] = random.NextInt64(rows.shape[0]);
        return rows.index_select(0, tensor(places));
    }

    // Weights with which the bound is no number are never the best.
    private void KeepIfBest(Tensor p, Tensor q)
    {
        double value = Measure(p, q).Value;
        if (!(value > _bestValue))
            return;
        _bestValue = value;
        CopyWeights(_network.parameters(), _best);
    }

    private static void CopyWeights(IEnumerable<Tensor> from, IEnumerable<Tensor> to)
    {
        using var noGradient = no_grad();
        foreach (var (source, target) in from.Zip(to))
            target.copy_(source);
    }

    /// <summary>The mean, and that mean's variance over samples.</summary>
    private static (double Mean, double Variance) MeanAndVariance(Tensor values)
    {
        var numbers = values.to(ScalarType.Float64).data<double>().ToArray();
        double mean = numbers.Average();
        return (mean, numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Length - 1) / numbers.Length);
    }
}
