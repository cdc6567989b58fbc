using TorchSharp;

namespace Gan.Benchmarks;

/// <summary>What is in use after a step.</summary>
/// <param name="Step">The generator steps taken.</param>
/// <param name="Tensors">Tensors that are alive.</param>
/// <param name="ResidentBytes">The process's resident memory.</param>
/// <param name="ManagedBytes">Of it, the garbage collector's heap.</param>
internal sealed record MemorySample(int Step, long Tensors, long ResidentBytes, long ManagedBytes)
{
    public static MemorySample After(int step) =>
        new(step, torch.Tensor.TotalCount, Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false));
}
