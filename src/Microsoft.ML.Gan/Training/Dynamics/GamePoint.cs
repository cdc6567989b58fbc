using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>A copy of players' parameters: a point of the game to come back to.</summary>
internal sealed class GamePoint : IDisposable
{
    /// <summary>Where the players stand now.</summary>
    public GamePoint(params Player[] players)
    {
        using var noGradient = no_grad();
        Pairs = [.. players.SelectMany(player => player.Parameters)
            .Select(parameter => (parameter, parameter.detach().clone().DetachFromDisposeScope()))];
    }

    /// <summary>Each parameter with its copy.</summary>
    public IReadOnlyList<(Parameter Parameter, Tensor Copy)> Pairs { get; }

    /// <summary>Makes it the point where the players stand.</summary>
    public void Save()
    {
        using var noGradient = no_grad();
        foreach (var (parameter, copy) in Pairs)
            copy.copy_(parameter);
    }

    /// <summary>Brings the players back to it.</summary>
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
