namespace Gan.Benchmarks;

/// <summary>Something that must hold on a machine with a CUDA device.</summary>
/// <param name="Name">What must hold.</param>
/// <param name="Run">Throws if it does not; gives the reason where it cannot be tried, or null.</param>
internal sealed record CudaCheck(string Name, Func<string?> Run)
{
    public CudaCheck(string name, Action run) : this(name, () => { run(); return null; })
    {
    }
}
