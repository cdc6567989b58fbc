using Gan.Cli.Commands;
using Microsoft.ML.Gan;

namespace Gan.Cli.Models;

/// <summary>What <c>gan train</c> was asked for that all models of two players have.</summary>
internal static class AdversarialSettings
{
    /// <exception cref="ArgumentException">There is no such network.</exception>
    public static AdversarialOptions Apply(AdversarialOptions options, TrainSettings settings) =>
        options with { Network = settings.Network is string network ? GanNetwork.Find(network) : null };
}
