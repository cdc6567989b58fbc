using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>A copy of networks' parameters, to come back to.</summary>
internal sealed class ParameterSnapshot : IDisposable
{
    /// <summary>Copies the parameters as they are now.</summary>
    public ParameterSnapshot(params ParameterUpdate[] networks)
    {
        using var noGradient = no_grad();
        Pairs = [.. networks.SelectMany(network => network.Parameters)
            .Select(parameter => (parameter, parameter.detach().clone().DetachFromDisposeScope()))];
    }

    /// <summary>Each parameter with its copy.</summary>
    public IReadOnlyList<(Parameter Parameter, Tensor Copy)> Pairs { get; }

    /// <summary>Copies the parameters again.</summary>
    public void Save()
    {
        using var noGradient = no_grad();
        foreach (var (parameter, copy) in Pairs)
            copy.copy_(parameter);
    }

    /// <summary>Sets the parameters to their copies.</summary>
    public void Restore()
    {
        using var noGradient = no_grad();
        foreach (var (parameter, copy) in Pairs)
            parameter.copy_(copy);
    }

    public void Dispose()
    {
        foreach (var (_, copy) in Pairs)
            copy.Dispose();
    }
}
