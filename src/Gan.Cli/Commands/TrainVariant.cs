using System.Globalization;
using Microsoft.ML.Gan;

namespace Gan.Cli;

/// <summary>The kind of GAN that <c>gan train</c> was asked for: a model's own, as the other options change it.</summary>
internal static class TrainVariant
{
    /// <exception cref="ArgumentException">An option names what does not exist, or does not fit the model.</exception>
    public static GanVariant Of(GanVariant model, TrainSettings settings)
    {
        var optimizer = Optimizer(settings, model.Optimizer);
        return model with
        {
            Loss = settings.LabelSmoothing is double label ? Smooth(model, label) : model.Loss,
            Penalties = [.. Penalties(model, settings.Penalties)],
            CriticSteps = settings.CriticSteps ?? model.CriticSteps,
            CriticWarmup = settings.CriticWarmup is string warmup ? Warmup(warmup) : model.CriticWarmup,
            Dynamics = settings.Dynamics is string dynamics ? GameDynamics.Find(dynamics) : model.Dynamics,
            Optimizer = optimizer,
            CriticOptimizer = settings.CriticLearningRate is double rate ? optimizer with { LearningRate = rate } : model.CriticOptimizer,
        };
    }

    /// <summary>The model's own with its constants unless another is asked for.</summary>
    public static OptimizerSettings Optimizer(TrainSettings settings, OptimizerSettings own)
    {
        var optimizer = settings.Optimizer is string name && name != own.Name ? OptimizerSettings.Find(name) : own;
        return optimizer with
        {
            LearningRate = settings.LearningRate ?? optimizer.LearningRate,
            Schedule = settings.Schedule is string schedule ? LearningRateSchedule.Find(schedule) : optimizer.Schedule,
        };
    }

    /// <summary>What is asked for takes the place of the model's own of the same kind, so that a constant can be changed.</summary>
    private static IEnumerable<Penalty> Penalties(GanVariant model, string[] texts)
    {
        Penalty[] asked = [.. texts.Select(Penalty.Parse)];
        return [.. model.Penalties.Where(own => asked.All(penalty => penalty.GetType() != own.GetType())), .. asked];
    }

    private static LabelSmoothing Smooth(GanVariant model, double label) => model.Loss is LabelledLoss loss
        ? new LabelSmoothing(loss, label)
        : throw new ArgumentException($"--label-smoothing must go with a model whose loss has labels to soften ("
            + $"{string.Join(", ", GanVariant.Known.Where(known => known.Loss is LabelledLoss).Select(known => known.Name))}), "
            + $"but --model is '{model.Name}', and the {model.Loss.GetType().Name} of it has none.");

    private static CriticWarmup Warmup(string text) =>
        text.Split(':') is [var steps, var criticSteps] && TryParse(steps, out int first) && TryParse(criticSteps, out int second)
            ? new CriticWarmup(first, second)
            : throw new ArgumentException($"--critic-warmup must be STEPS:CRITICSTEPS, such as 25:100, but is '{text}'.");

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
