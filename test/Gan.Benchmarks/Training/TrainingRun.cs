using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Gan.Benchmarks;

/// <summary>Trains as a user would, from a file to a fitted transformer, and measures it.</summary>
internal static class TrainingRun
{
    public static TrainingMeasurement Measure(TrainingSettings settings)
    {
        var ml = new MLContext();
        var recorder = new StepRecorder();
        ml.Transforms.TrainWgan("Synthetic", "Image", new GanOptions
        {
            BaseChannels = settings.Base,
            UseBfloat16 = settings.Bfloat16,
            Steps = settings.WarmUp + settings.Steps,
            Threads = settings.Threads,
            GpuDeviceId = Options.GpuDeviceId(settings.Device),
            FallbackToCpu = false,
            Seed = 1,
            Progress = recorder,
            ProgressInterval = 1,
        }).Fit(ml.Data.LoadFromIdx(settings.Data)).Dispose();
        using var self = Process.GetCurrentProcess();
        return new TrainingMeasurement(
            Engine.Description, recorder.SecondsPerStep(settings.WarmUp), self.PeakWorkingSet64, recorder.CriticLoss(settings.WarmUp));
    }
}
