using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// A running average of a network's weights (Yazıcı et al., arXiv:1806.04498): after each step, average += (1 - decay) (weight - average),
/// with the decay ramped up as min(decay, (1 + t) / (10 + t)). Buffers (batch norm's statistics) are averaged likewise; whole-number
/// ones are copied.
/// </summary>
internal sealed class ExponentialMovingAverage<TModule> where TModule : nn.Module
{
    private readonly (Tensor Average, Tensor Current)[] _pairs;
    private readonly double _decay;
    private long _steps;

    /// <param name="average">A module built like <paramref name="source"/>; becomes a copy of it.</param>
    /// <param name="source">The module that trains.</param>
    /// <param name="decay">From 0 up to, but not, 1.</param>
    public ExponentialMovingAverage(TModule average, TModule source, double decay)
    {
        (Module, _decay) = (average, decay);
        var current = source.state_dict();
        _pairs = [.. average.state_dict().Select(entry => (entry.Value, current[entry.Key]))];
        using var noGradient = no_grad();
        foreach (var (shadow, weight) in _pairs)
            shadow.copy_(weight);
    }

    /// <summary>The module that holds the average.</summary>
    public TModule Module { get; }

    public void Update()
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        double decay = Math.Min(_decay, (1.0 + _steps) / (10.0 + _steps));
        _steps++;
        foreach (var (average, current) in _pairs)
        {
            if (is_floating_point(average.dtype))
                average.mul_(decay).add_(current, 1 - decay);
            else
                average.copy_(current);
        }
    }
}
