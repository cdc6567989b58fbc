using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Norms as they start.</summary>
internal static class Norms
{
    /// <summary>Group norm (Wu and He, arXiv:1803.08494) with gain 1 and bias 0, which TorchSharp leaves as the memory happened to be.</summary>
    /// <param name="groups">The groups into which the channels are split; 1 is layer norm over channels and pixels.</param>
    /// <param name="channels">The channels, a multiple of the groups.</param>
    public static GroupNorm Group(long groups, long channels)
    {
        var norm = nn.GroupNorm(groups, channels);
        nn.init.ones_(norm.weight!);
        nn.init.zeros_(norm.bias!);
        return norm;
    }
}
