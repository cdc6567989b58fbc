using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// The drawing of a run's initial weights. Modules take them from the process's one generator, so that runs do it one at a time; afterwards
/// that generator goes on where it was.
/// </summary>
internal sealed class InitialWeights : IDisposable
{
    private static readonly object _gate = new();

    private readonly IDisposable _numbers;
    private readonly Tensor _before;

    private InitialWeights(int seed)
    {
        Monitor.Enter(_gate);
        _numbers = DefaultNumbers.AreFloat32();
        _before = get_rng_state().DetachFromDisposeScope();
        manual_seed(seed);
    }

    /// <summary>Starts it, until the result is disposed on the same thread.</summary>
    public static IDisposable Draw(int seed) => new InitialWeights(seed);

    public void Dispose()
    {
        set_rng_state(_before);
        _before.Dispose();
        _numbers.Dispose();
        Monitor.Exit(_gate);
    }
}
