using System.CommandLine;
using System.Globalization;

namespace Gan.Benchmarks;

/// <summary>Options that several benchmarks have.</summary>
internal static class Options
{
    public static Option<bool> Json() => new("--json") { Description = "Write one JSON object to the standard output." };

    public static Option<string?> Data() => new("--data") { Description = "An IDX file of 32 x 32 images; by default drawn digits." };

    public static Option<int> Base() => new("--base") { Description = "The networks' width.", DefaultValueFactory = _ => 32 };

    public static Option<int> Steps(int steps) => new("--steps") { Description = "Generator steps.", DefaultValueFactory = _ => steps };

    public static Option<int> Threads() => new("--threads")
    {
        Description = "libtorch's threads; by default one a core.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public static Option<string> Device() => new("--device")
    {
        Description = "cpu, cuda or cuda:N.",
        DefaultValueFactory = _ => "cpu",
    };

    /// <summary>What the trainers call a device: null for the CPU.</summary>
    /// <exception cref="ArgumentException">It is none of cpu, cuda and cuda:N.</exception>
    public static int? GpuDeviceId(string device) => device.Split(':') switch
    {
        ["cpu"] => null,
        ["cuda"] => 0,
        ["cuda", var index] => int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"--device must be cpu, cuda or cuda:N, but is '{device}'."),
    };

    public static Option<bool> Bfloat16() => new("--bf16") { Description = "Compute convolutions in bfloat16." };
}
