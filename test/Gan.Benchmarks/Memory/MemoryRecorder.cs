using Microsoft.ML.Gan;

namespace Gan.Benchmarks;

/// <summary>Takes and prints a sample at every report.</summary>
internal sealed class MemoryRecorder : IProgress<TrainingProgress>
{
    private readonly List<MemorySample> _samples = [];

    public IReadOnlyList<MemorySample> Samples => _samples;

    public void Report(TrainingProgress value)
    {
        var sample = MemorySample.After(value.Step);
        _samples.Add(sample);
        Console.WriteLine($"{sample.Step,6} {sample.Tensors,8} {sample.ResidentBytes >> 20,10} {sample.ManagedBytes >> 20,9}");
    }
}
