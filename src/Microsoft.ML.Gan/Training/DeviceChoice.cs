using System.Globalization;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>"auto", "cpu", "cuda" and "cuda:N" as devices.</summary>
internal static class DeviceChoice
{
    /// <exception cref="ArgumentException">The name is none of them.</exception>
    public static void Validate(string name) => _ = CudaIndex(name);

    /// <exception cref="InvalidOperationException">It asks for a CUDA device that is not there.</exception>
    public static Device Resolve(string name)
    {
        int devices = cuda.is_available() ? cuda.device_count() : 0;
        int? index = name == "auto" && devices > 0 ? 0 : CudaIndex(name);
        if (index is null)
            return new Device(DeviceType.CPU);
        if (index >= devices)
            throw new InvalidOperationException(
                $"Device must be one that this machine has, but is \"{name}\" and libtorch finds {devices} CUDA devices. \"cpu\" trains without one.");
        return new Device(DeviceType.CUDA, index.Value);
    }

    /// <summary>The index of the CUDA device that is asked for by name, or null.</summary>
    private static int? CudaIndex(string name)
    {
        const string prefix = "cuda:";
        if (name is "auto" or "cpu")
            return null;
        if (name == "cuda")
            return 0;
        if (name is not null && name.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            return index;
        throw new ArgumentException($"Device must be auto, cpu, cuda or cuda:N, but is \"{name}\".");
    }
}
