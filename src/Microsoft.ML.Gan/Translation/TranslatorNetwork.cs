using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>A translator in training, and its running average where there is one.</summary>
internal sealed class TranslatorNetwork : IDisposable
{
    private readonly ExponentialMovingAverage<TensorModule>? _average;

    /// <param name="create">Builds the network.</param>
    /// <param name="device">Where it is trained.</param>
    /// <param name="emaDecay">The average's decay, or null for none.</param>
    public TranslatorNetwork(Func<TensorModule> create, Device device, double? emaDecay)
    {
        Module = create().to(device);
        if (emaDecay is double decay)
            _average = new ExponentialMovingAverage<TensorModule>(create().to(device), Module, decay);
    }

    /// <summary>The network that trains.</summary>
    public TensorModule Module { get; }

    /// <summary>The network to serve.</summary>
    public TensorModule Best => _average?.Module ?? Module;

    /// <summary>Lets the average follow a step.</summary>
    public void UpdateAverage() => _average?.Update();

    public void Dispose()
    {
        Module.Dispose();
        _average?.Module.Dispose();
    }
}
