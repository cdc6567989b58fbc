using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>What <c>gan train</c> was asked for that all models of two players have.</summary>
internal static class AdversarialSettings
{
    /// <exception cref="ArgumentException">There is no such network.</exception>
    public static AdversarialOptions Apply(AdversarialOptions options, TrainSettings settings) =>
        options with
        {
            Network = settings.Network is string network ? GanNetwork.Find(network) : null,
            Bfloat16Convolutions = settings.Bf16,
        };

    /// <exception cref="ArgumentException">Something was asked for that only models of two players have.</exception>
    public static void RequireNone(string model, TrainSettings settings)
    {
        (string Name, bool IsAsked)[] options =
        [
            ("--network", settings.Network is not null), ("--critic-steps", settings.CriticSteps is not null),
            ("--critic-warmup", settings.CriticWarmup is not null), ("--penalty", settings.Penalties.Length > 0),
            ("--label-smoothing", settings.LabelSmoothing is not null), ("--dynamics", settings.Dynamics is not null),
            ("--critic-learning-rate", settings.CriticLearningRate is not null), ("--bf16", settings.Bf16),
        ];
        if (options.FirstOrDefault(option => option.IsAsked).Name is string name)
            throw new ArgumentException($"{name} must go with a GAN, but --model is '{model}'.");
    }
}
